package dev.sluice.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.serde.SampleSchemas;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The newest code reads every record that any release ever wrote. */
class SchemaEvolutionTest {
  private static final List<Schema> CURRENT =
      List.of(
          RawDocument.getClassSchema(),
          AnnotatedDocument.getClassSchema(),
          CuratedDocument.getClassSchema(),
          RejectedDocument.getClassSchema(),
          DeadLetter.getClassSchema(),
          Takedown.getClassSchema());

  @Test
  void everyCurrentSchemaReadsWhatAnyReleaseWrote() throws IOException {
    for (Schema current : CURRENT) {
      List<Schema> released = ReleasedSchemas.of(current.getName());
      assertThat(released).as(current.getName()).isNotEmpty();
      assertThat(ReleasedSchemas.obstacles(current, released)).as(current.getName()).isEmpty();
    }
  }

  @Test
  void noReleasedRecordIsGone() throws IOException {
    assertThat(CURRENT.stream().map(Schema::getName).toList())
        .containsAll(ReleasedSchemas.records());
  }

  @Test
  void theCheckFailsOnAFieldWithoutDefault() throws IOException {
    Schema broken =
        SampleSchemas.plusRequired(
            RawDocument.getClassSchema(), "added", Schema.create(Schema.Type.LONG));
    assertThat(ReleasedSchemas.obstacles(broken, ReleasedSchemas.of("RawDocument")))
        .isNotEmpty()
        .allMatch(o -> o.contains("MISSING_DEFAULT") && o.contains("added"));
  }

  @Test
  void theCheckFailsOnANarrowedType() throws IOException {
    Schema broken =
        SampleSchemas.retyped(
            RawDocument.getClassSchema(), "event_time", Schema.create(Schema.Type.INT));
    assertThat(ReleasedSchemas.obstacles(broken, ReleasedSchemas.of("RawDocument"))).isNotEmpty();
  }

  @Test
  void aRemovedFieldAndAFieldWithDefaultArePermitted() throws IOException {
    Schema smaller = SampleSchemas.without(RawDocument.getClassSchema(), "license_text");
    assertThat(ReleasedSchemas.obstacles(smaller, ReleasedSchemas.of("RawDocument"))).isEmpty();
    assertThat(ReleasedSchemas.obstacles(RawDocument.getClassSchema(), List.of(smaller))).isEmpty();
  }
}
