package dev.sluice.annotate.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.schemas.avro.AnnotatedDocument;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SignalDocsTest {
  private static final Schema SCHEMA = AnnotatedDocument.getClassSchema();

  @Test
  void theSchemaSaysWhatTheRegistryOfSignalsSays() {
    assertThat(SCHEMA.getField("document_signals").doc())
        .as("./sluice annotate --list --format schema")
        .isEqualTo(SignalDocs.document());
    assertThat(SCHEMA.getField("span_signals").doc())
        .as("./sluice annotate --list --format schema")
        .isEqualTo(SignalDocs.spans());
  }

  @Test
  void theDocStringsNeedNoEscapes() {
    assertThat(SignalDocs.document() + SignalDocs.spans()).doesNotContain("\"", "\\", "\n");
  }
}
