package dev.sluice.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.extract.ExtractionConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class AnnotateConfigTest {
  private final Map<String, String> properties =
      new HashMap<>(
          Map.of(
              "bootstrap.servers", "127.0.0.1:9092",
              "schema.registry.url", "http://127.0.0.1:8081",
              "blob.store", "file:///b",
              "state.dir", "/s",
              "slices", "c4, common-crawl"));

  private void assertRefused(String key, String value, String message) {
    Map<String, String> changed = new HashMap<>(properties);
    changed.put(key, value);
    assertThatThrownBy(() -> AnnotateConfig.from(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void defaultsAreTheDocumentedOnes() {
    AnnotateConfig config = AnnotateConfig.from(properties);
    assertThat(config.applicationId()).isEqualTo("sluice-annotate");
    assertThat(config.threads()).isEqualTo(1);
    assertThat(config.supervisorPid()).isEmpty();
    assertThat(config.slices()).containsExactly("c4", "common-crawl");
    assertThat(config.signatures().names()).containsExactly("sluice-5w-128-v2");
    assertThat(config.extraction()).isEqualTo(ExtractionConfig.DEFAULT);
    assertThat(config.kafka()).isEmpty();
    assertThat(config.registry().urls()).containsExactly("http://127.0.0.1:8081");
  }

  @Test
  void whatIsUnknownMissingOrImpossibleIsRefusedByName() {
    assertRefused("thread", "1", "unknown key thread");
    assertRefused("schema.registry.colour", "1", "schema.registry.colour");
    assertRefused("threads", "0", "threads must be 1 to 256, but is 0");
    assertRefused("threads", "many", "threads must be a whole number, but is 'many'");
    assertRefused("supervisor.pid", "0", "supervisor.pid must be 1 or more");
    assertRefused("slices", "", "slices");
    assertRefused("slices", "c4,c4", "slices");
    assertRefused("slices", "C4", "slice");
    assertRefused("signatures", "x", "signatures must be of sluice-5w-128-v2");
    assertRefused("signatures", "sluice-5w-128-v2, sluice-5w-128-v2", "twice");
    assertRefused("extraction.mode", "fast", "mode must be precision or balanced or recall");
    assertRefused("extraction.tables", "no", "tables must be keep or drop, but is no");
    assertRefused("extraction.colour", "red", "unknown key extraction.colour");
    assertRefused("state.dir", " ", "state.dir");
    assertRefused("kafka.processing.guarantee", "at_least_once", "may not be set");
    for (String key : properties.keySet()) {
      Map<String, String> without = new HashMap<>(properties);
      without.remove(key);
      assertThatThrownBy(() -> AnnotateConfig.from(without)).hasMessageContaining(key);
    }
  }

  @Test
  void extractionIsConfiguredPartByPart() {
    properties.put("extraction.mode", "recall");
    properties.put("extraction.comments", "keep");
    assertThat(AnnotateConfig.from(properties).extraction().identity())
        .isEqualTo("recall-keep-keep");
  }

  @Test
  void noSignaturesAtAllCanBeAskedFor() {
    properties.put("signatures", "");
    assertThat(AnnotateConfig.from(properties).signatures().families()).isEmpty();
  }

  @Test
  void secretsStayOutOfLogs() {
    properties.put("kafka.sasl.jaas.config", "hidden");
    assertThat(AnnotateConfig.from(properties).toString())
        .contains("sasl.jaas.config", "slices=[c4, common-crawl]")
        .doesNotContain("hidden");
  }

  @Test
  void streamsRunExactlyOnceAndTakeWhatIsPassedThrough() {
    Properties plain = StreamsSettings.of(AnnotateConfig.from(properties));
    assertThat(plain)
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("commit.interval.ms", "100")
        .containsEntry("producer.transaction.timeout.ms", "60000")
        .containsEntry("producer.max.request.size", "3145728")
        .containsEntry("producer.compression.type", "zstd")
        .containsEntry("ensure.explicit.internal.resource.naming", "true");
    properties.put("kafka.commit.interval.ms", "500");
    properties.put("kafka.consumer.max.poll.records", "7");
    assertThat(StreamsSettings.of(AnnotateConfig.from(properties)))
        .containsEntry("commit.interval.ms", "500")
        .containsEntry("consumer.max.poll.records", "7");
  }
}
