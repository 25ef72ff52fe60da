package dev.sluice.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.registry.InMemoryRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void eachStageNamesItsTopicsAfterTheSliceOrTheRecipe() {
    assertThat(Topics.raw("common-crawl")).isEqualTo("raw.common-crawl");
    assertThat(Topics.annotatedOf("raw.c4")).isEqualTo("annotated.c4");
    assertThat(Topics.curated("gopher")).isEqualTo("curated.gopher");
    assertThat(Topics.rejected("gopher")).isEqualTo("rejected.gopher");
    assertThat(Topics.sliceOf("raw.c4")).isEqualTo("c4");
    assertThat(Topics.sliceOf("annotated.c4")).isEqualTo("c4");
    assertThatThrownBy(() -> Topics.sliceOf("curated.c4")).hasMessageContaining("curated.c4");
  }

  @Test
  void namesThatAreNotPlainAreRefused() {
    for (String name : List.of("", "C4", "-a", "a.b", "a/b", "a b", "..", "a".repeat(101), "ü")) {
      assertThatThrownBy(() -> Topics.raw(name))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Topics.raw("a".repeat(100))).hasSize(104);
  }

  @Test
  void documentTopicsKeepEverythingAndTakeAClaimChecksWorthOfBytes() {
    assertThat(Topics.retained()).containsEntry("retention.ms", "-1");
    assertThat(Topics.retained()).containsEntry("cleanup.policy", "delete");
    assertThat(Topics.compacted()).containsEntry("cleanup.policy", "compact");
    assertThat(Topics.MAX_MESSAGE_BYTES)
        .isGreaterThan(2 * dev.sluice.schemas.blob.BlobStore.LIMIT_BYTES);
  }

  @Test
  void eachTopicHasItsValueSchema() {
    assertThat(ValueSchemas.of("raw.c4")).contains(RawDocument.getClassSchema());
    assertThat(ValueSchemas.of("annotated.c4")).contains(AnnotatedDocument.getClassSchema());
    assertThat(ValueSchemas.of("curated.x")).contains(CuratedDocument.getClassSchema());
    assertThat(ValueSchemas.of("rejected.x")).contains(RejectedDocument.getClassSchema());
    assertThat(ValueSchemas.of("dead-letter")).contains(DeadLetter.getClassSchema());
    assertThat(ValueSchemas.of("takedown")).contains(Takedown.getClassSchema());
    assertThat(ValueSchemas.of("benchmarks")).contains(Benchmark.getClassSchema());
    assertThat(ValueSchemas.of("recipes")).isEmpty();
    assertThat(ValueSchemas.of("_schemas")).isEmpty();
  }

  @Test
  void aSubjectIsRegisteredWithItsCompatibility() {
    InMemoryRegistry registry = new InMemoryRegistry();
    int id = SubjectRegistration.register(registry, "raw.c4", RawDocument.getClassSchema());
    assertThat(registry.idOf("raw.c4-value", RawDocument.getClassSchema())).isEqualTo(id);
    assertThat(registry.compatibilityOf("raw.c4-value")).isEqualTo("BACKWARD_TRANSITIVE");
  }
}
