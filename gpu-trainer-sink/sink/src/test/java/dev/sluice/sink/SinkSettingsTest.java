package dev.sluice.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.sink.tokens.Vocabulary;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinkSettingsTest {
  private static final Path ROOT = Path.of("/data/shards");

  @Test
  void theDefaultsAreThoseOfTheReadme() {
    SinkSettings settings = SinkSettings.of(RunningTask.properties(ROOT));
    assertThat(settings.vocabulary()).isEqualTo(Vocabulary.R50K_BASE);
    assertThat(settings.limits()).isEqualTo(new ShardLimits(10_000, 2_000_000, 0));
    assertThat(settings.shardRoot()).isEqualTo(ROOT);
    assertThat(settings.topics()).containsExactly(CuratedTopic.NAME);
  }

  @Test
  void everyKeyReachesItsSetting() {
    SinkSettings settings =
        SinkSettings.of(
            RunningTask.properties(
                ROOT,
                "shard.root",
                "file:///elsewhere",
                "tokenizer",
                "o200k_base",
                "shard.max.documents",
                "5",
                "shard.max.tokens",
                "6",
                "shard.max.age.ms",
                "7",
                "schema.registry.basic.auth.user.info",
                "a:b",
                "consumer.override.isolation.level",
                "read_committed"));
    assertThat(settings.shardRoot()).isEqualTo(Path.of("/elsewhere"));
    assertThat(settings.vocabulary()).isEqualTo(Vocabulary.O200K_BASE);
    assertThat(settings.limits()).isEqualTo(new ShardLimits(5, 6, 7));
    assertThat(settings.registry().client()).containsEntry("basic.auth.user.info", "a:b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shard.max.documents | 0 | shard.max.documents must be 1 to 100000, but is 0",
        "shard.max.tokens | 200000000 | shard.max.tokens must be 1 to 100000000",
        "shard.max.age.ms | -1 | shard.max.age.ms must be 0 to",
        "shard.max.age.ms | soon | shard.max.age.ms",
        "tokenizer | gpt2 | tokenizer must be one of",
        "recipe.digest | abc | recipe.digest must be 64 lower-case hex digits, but is 'abc'",
        "shard.root | s3://bucket | shard.root must be a path or a file: URI",
        "blob.store | s3://bucket | blob.store must be a file: URI",
        "schema.registry.url | ftp://x | schema.registry.url must be http",
        "topics | '' | topics is empty",
        "shard.max.dokuments | 5 | unknown key shard.max.dokuments",
      })
  void aWrongValueIsRefusedWithItsKeyAndRange(String key, String value, String message) {
    Map<String, String> properties = RunningTask.properties(ROOT, key, value);
    assertThatThrownBy(() -> SinkSettings.of(properties))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void connectFindsTheConnectorAndGivesEachTaskEverything() {
    assertThat(ServiceLoader.load(SinkConnector.class))
        .hasAtLeastOneElementOfType(GpuTrainerSink.class);
    GpuTrainerSink sink = new GpuTrainerSink();
    Map<String, String> properties = RunningTask.properties(ROOT);
    sink.start(properties);
    assertThat(sink.taskConfigs(3)).hasSize(3).containsOnly(properties);
    assertThat(sink.taskClass()).isEqualTo(GpuTrainerSinkTask.class);
  }
}
