package dev.sluice.connectors.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.connectors.clock.ClockSource;
import dev.sluice.connectors.git.GitSource;
import dev.sluice.connectors.jsonl.JsonlSource;
import dev.sluice.connectors.warc.WarcSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;

class DocumentSourceTest {
  private static final String THREE =
      """
      [{"path":"/c","uri":"c","rank":4},{"path":"/a","uri":"a","rank":0},
       {"path":"/b","uri":"b","rank":2,"ref":"v1"}]
      """;

  @Test
  void everyConnectorIsFoundByTheWorker() {
    assertThat(ServiceLoader.load(SourceConnector.class))
        .extracting(connector -> (Object) connector.getClass())
        .contains(WarcSource.class, JsonlSource.class, GitSource.class, ClockSource.class);
  }

  @Test
  void sourcesAreDealtRoundRobinByRank() {
    WarcSource connector = new WarcSource();
    connector.start(properties());
    List<Map<String, String>> tasks = connector.taskConfigs(2);
    assertThat(tasks).hasSize(2);
    assertThat(SourceEntry.parse(tasks.get(0).get("sources")))
        .extracting(SourceEntry::uri)
        .containsExactly("a", "c");
    assertThat(SourceEntry.parse(tasks.get(1).get("sources")))
        .containsExactly(new SourceEntry("/b", "b", 2, "v1"));
    assertThat(connector.taskConfigs(9)).hasSize(3);
    assertThat(connector.exactlyOnceSupport(properties())).isEqualTo(ExactlyOnceSupport.SUPPORTED);
  }

  @Test
  void anUnknownKeyFails() {
    Map<String, String> properties = properties();
    properties.put("event.tiem", "clock");
    assertThatThrownBy(() -> new WarcSource().start(properties))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("event.tiem");
    assertThat(new WarcSource().validate(properties).configValues())
        .anyMatch(v -> v.name().equals("event.tiem") && !v.errorMessages().isEmpty());
  }

  @Test
  void aWrongValueFailsWithItsKeyAndRange() {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "slice", "No Slice",
                "sources", "[]",
                "event.time", "never",
                "tick.members", "-1",
                "raw.partitions", "0",
                "schema.registry.url", "ftp://x",
                "blob.store", "relative")
            .entrySet()) {
      Map<String, String> properties = properties();
      properties.put(wrong.getKey(), wrong.getValue());
      assertThatThrownBy(() -> new WarcSource().start(properties))
          .as(wrong.toString())
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(wrong.getKey());
      assertThat(new WarcSource().validate(properties).configValues())
          .anyMatch(v -> v.name().equals(wrong.getKey()) && !v.errorMessages().isEmpty());
    }
  }

  @Test
  void twoSourcesMayNotShareARank() {
    Map<String, String> properties = properties();
    properties.put("sources", THREE.replace("4", "2"));
    assertThatThrownBy(() -> new WarcSource().start(properties)).hasMessageContaining("rank");
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    properties.put("name", "n");
    properties.put("connector.class", "x");
    properties.put("tasks.max", "2");
    properties.put("value.converter", "org.apache.kafka.connect.converters.ByteArrayConverter");
    properties.put("transaction.boundary", "poll");
    properties.put("exactly.once.support", "required");
    properties.put("slice", "s");
    properties.put("sources", THREE);
    properties.put("event.time", "sequence");
    properties.put("tick.group", "g");
    properties.put("tick.members", "2");
    properties.put("tick.member.prefix", "m");
    properties.put("schema.registry.url", "http://127.0.0.1:8081");
    properties.put("blob.store", "file:///tmp/blobs");
    return properties;
  }
}
