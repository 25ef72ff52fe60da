package dev.sluice.schemas.serde;

import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.UnknownSchemaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads records in the wire format, whatever version of the schema they were written with. The
 * bytes are taken as hostile: nothing is allocated for a length that the bytes left cannot hold
 * (Avro checks that for a byte array, and our tests hold it to it). Thread-safe.
 */
public final class AvroDeserializer<T extends SpecificRecord> {
  static {
    TrustedRecords.trust();
  }

  private final RegistryClient registry;
  private final SpecificData model;
  private final Schema schema;
  private final Map<Integer, SpecificDatumReader<T>> readerById = new ConcurrentHashMap<>();

  public AvroDeserializer(RegistryClient registry, Class<T> type) {
    this(registry, type, Set.of());
  }

  /**
   * One that skips fields which nobody asks for: they have the default of their schema, whatever
   * was written.
   *
   * @param skipped names of fields with a default
   */
  public AvroDeserializer(RegistryClient registry, Class<T> type, Set<String> skipped) {
    this.registry = registry;
    this.model = SpecificData.getForClass(type);
    this.schema = without(skipped, model.getSchema(type));
  }

  /** Fields under a name that no writer uses: read as not written, in the place they have. */
  private static Schema without(Set<String> skipped, Schema schema) {
    if (skipped.isEmpty()) {
      return schema;
    }
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      if (skipped.contains(field.name()) && !field.hasDefaultValue()) {
        throw new IllegalArgumentException("no default to read for " + field.name());
      }
      fields.add(
          skipped.contains(field.name())
              ? new Schema.Field(
                  "skipped_" + field.name(), field.schema(), null, field.defaultVal())
              : new Schema.Field(field, field.schema()));
    }
    return Schema.createRecord(
        schema.getName(), null, schema.getNamespace(), schema.isError(), fields);
  }

  /**
   * @throws UndecodableRecordException if the bytes are not a record of this type
   * @throws dev.sluice.schemas.registry.RegistryException if the registry does not answer
   */
  public T deserialize(byte[] bytes) {
    if (bytes == null) {
      throw new UndecodableRecordException("no value");
    }
    if (bytes.length < WireFormat.HEADER_BYTES) {
      throw new UndecodableRecordException(
          "%d bytes are too short for the %d-byte header"
              .formatted(bytes.length, WireFormat.HEADER_BYTES));
    }
    if (bytes[0] != WireFormat.MAGIC) {
      throw new UndecodableRecordException(
          "first byte is 0x%02x instead of 0x00".formatted(bytes[0] & 0xff));
    }
    int id = WireFormat.schemaId(bytes);
    return decode(bytes, id, readerFor(id));
  }

  private T decode(byte[] bytes, int id, SpecificDatumReader<T> reader) {
    T record;
    boolean atEnd;
    try {
      BinaryDecoder decoder =
          DecoderFactory.get()
              .binaryDecoder(
                  bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, null);
      record = reader.read(null, decoder);
      atEnd = decoder.isEnd();
    } catch (SecurityException e) {
      // Avro was told not to load our records: no fault of the bytes.
      throw new IllegalStateException(e);
    } catch (IOException | RuntimeException e) {
      throw new UndecodableRecordException(
          "not a %s written with schema %d: %s".formatted(schema.getFullName(), id, e), e);
    }
    if (!atEnd) {
      throw new UndecodableRecordException(
          "bytes follow the %s written with schema %d".formatted(schema.getFullName(), id));
    }
    return record;
  }

  private SpecificDatumReader<T> readerFor(int id) {
    SpecificDatumReader<T> known = readerById.get(id);
    if (known != null) {
      return known;
    }
    try {
      SpecificDatumReader<T> reader = new SpecificDatumReader<>(registry.byId(id), schema, model);
      readerById.put(id, reader);
      return reader;
    } catch (UnknownSchemaException e) {
      throw new UndecodableRecordException("unknown schema id " + id, e);
    }
  }
}
