package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuratePropertiesTest {
  private static final Map<String, String> LEAST =
      Map.of(
          "bootstrap.servers", "127.0.0.1:9092",
          "schema.registry.url", "http://127.0.0.1:8085",
          "slices", "c4, github",
          "recipe", "recipe.yaml",
          "output", "default",
          "checkpoint.dir", "state/curate");

  @Test
  void defaultsAreFilledIn() {
    CurateConfig config = CurateProperties.parse(LEAST);

    assertThat(config.slices()).containsExactly("c4", "github");
    assertThat(config.topics()).isEqualTo(List.of("annotated.c4", "annotated.github"));
    assertThat(config.recipe()).isEqualTo(Path.of("recipe.yaml"));
    assertThat(config.blobStore()).isNull();
    assertThat(config.parallelism()).isEqualTo(2);
    assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.transactionTimeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.restPort()).isEqualTo(8081);
    assertThat(config.restartAttempts()).isEqualTo(30);
    assertThat(config.supervisorPid()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void everyKeyIsRead() {
    Map<String, String> properties = new HashMap<>(LEAST);
    properties.putAll(
        Map.of(
            "parallelism", "7",
            "checkpoint.interval.ms", "500",
            "transaction.timeout.ms", "70000",
            "state.memory.mb", "900",
            "rest.port", "9000",
            "restart.attempts", "0",
            "supervisor.pid", "42",
            "blob.store", "file:///blobs",
            "kafka.security.protocol", "SSL"));
    CurateConfig config = CurateProperties.parse(properties);

    assertThat(config.parallelism()).isEqualTo(7);
    assertThat(config.checkpointInterval()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.transactionTimeout()).isEqualTo(Duration.ofSeconds(70));
    assertThat(config.restPort()).isEqualTo(9000);
    assertThat(config.restartAttempts()).isZero();
    assertThat(config.supervisorPid()).hasValue(42);
    assertThat(config.blobStore()).isEqualTo("file:///blobs");
    assertThat(config.kafka()).isEqualTo(Map.of("security.protocol", "SSL"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paralellism | 2 | unknown key paralellism",
        "parallelism | 0 | parallelism must be 1 to 128, but is 0",
        "parallelism | two | parallelism must be a whole number, but is 'two'",
        "slices | c4,c4 | slices must be at least one slice, each once",
        "slices | C4 | slice must be 1 to 100 of a-z",
        "output | a b | must be 1 to 100 of a-z",
        "checkpoint.interval.ms | 10 | checkpoint.interval.ms must be 100 to 3600000",
        "transaction.timeout.ms | 1000 | transaction.timeout.ms must be 60000 to 86400000",
        "state.memory.mb | 8 | state.memory.mb must be 32 to 1048576, but is 8",
        "rest.port | 0 | rest.port must be 1 to 65535, but is 0",
        "recipe | '' | recipe is missing",
      })
  void messagesNameKeyValueAndRange(String key, String value, String message) {
    Map<String, String> properties = new HashMap<>(LEAST);
    properties.put(key, value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CurateProperties.parse(properties))
        .withMessageContaining(message);
  }
}
