package dev.sluice.schemas.serde;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/** Variations of a record schema, for tests of evolution. */
public final class SampleSchemas {
  private SampleSchemas() {}

  /** The record without one of its fields. */
  public static Schema without(Schema record, String field) {
    return with(record, record.getFields().stream().filter(f -> !f.name().equals(field)).toList());
  }

  /** The record with one more field, without default. */
  public static Schema plusRequired(Schema record, String field, Schema type) {
    Schema.Field[] fields =
        Arrays.copyOf(
            record.getFields().toArray(new Schema.Field[0]), record.getFields().size() + 1);
    fields[fields.length - 1] = new Schema.Field(field, type);
    return with(record, Arrays.asList(fields));
  }

  /** The record with a field of another type. */
  public static Schema retyped(Schema record, String field, Schema type) {
    return with(
        record,
        record.getFields().stream()
            .map(f -> f.name().equals(field) ? new Schema.Field(field, type) : f)
            .toList());
  }

  private static Schema with(Schema record, List<Schema.Field> fields) {
    return Schema.createRecord(
        record.getName(),
        record.getDoc(),
        record.getNamespace(),
        false,
        fields.stream()
            .map(f -> new Schema.Field(f.name(), f.schema(), f.doc(), f.defaultVal()))
            .toList());
  }
}
