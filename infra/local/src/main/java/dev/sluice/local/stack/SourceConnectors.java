package dev.sluice.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.connectors.SourceKind;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Configurations of the source connectors of a bounded run or a live ingest.
 *
 * <p>One connector for each kind, slice and {@value #MAX_SOURCES} sources, whose tasks are the
 * members of the slice's tick group: in a bounded run the number of members is known before the
 * first record is read, so no partition has a watermark before all of them were heard.
 */
public final class SourceConnectors {
  /** Keeps a connector's configuration well under the size of a Kafka record. */
  static final int MAX_SOURCES = 1000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String registryUrl;
  private final String blobStore;

  public SourceConnectors(String registryUrl, String blobStore) {
    this.registryUrl = registryUrl;
    this.blobStore = blobStore;
  }

  /**
   * @param tasks most tasks of a connector
   * @return configurations by connector name
   */
  public Map<String, Map<String, String>> bounded(InputPlan plan, String group, int tasks) {
    Map<String, List<List<Input>>> bySlice = new TreeMap<>();
    for (String slice : plan.slices()) {
      List<List<Input>> connectors = new ArrayList<>();
      for (SourceKind kind : SourceKind.values()) {
        List<Input> inputs =
            plan.inputs().stream()
                .filter(input -> input.kind() == kind && input.slice().equals(slice))
                .toList();
        for (int from = 0; from < inputs.size(); from += MAX_SOURCES) {
          connectors.add(inputs.subList(from, Math.min(inputs.size(), from + MAX_SOURCES)));
        }
      }
      bySlice.put(slice, connectors);
    }
    Map<String, Map<String, String>> configs = new TreeMap<>();
    bySlice.forEach(
        (slice, connectors) -> {
          int members = connectors.stream().mapToInt(c -> Math.min(tasks, c.size())).sum();
          for (int i = 0; i < connectors.size(); i++) {
            String name = "source-%s-%s-%d".formatted(group, slice, i);
            Map<String, String> config = config(name, connectors.get(i), tasks);
            config.put("event.time", "sequence");
            config.put("tick.group", group);
            config.put("tick.members", Integer.toString(members));
            configs.put(name, config);
          }
        });
    return configs;
  }

  /** Configurations of sources added to a live stack; the name tells a repeated ingest. */
  public Map<String, Map<String, String>> live(InputPlan plan, int tasks) {
    Map<String, Map<String, String>> configs = bounded(plan, "live", tasks);
    Map<String, Map<String, String>> named = new TreeMap<>();
    configs.forEach(
        (name, config) -> {
          String unique = name + "-" + Integer.toHexString(config.get("sources").hashCode());
          config.put("name", unique);
          config.put("tick.member.prefix", unique);
          config.put("event.time", "clock");
          config.put("tick.members", "0");
          named.put(unique, config);
        });
    return named;
  }

  /** The connector that keeps time for slices without a source. */
  Map<String, String> clock(List<String> slices) {
    Map<String, String> config = shared("source-clock");
    config.put("connector.class", "dev.sluice.connectors.clock.ClockSource");
    config.put("tasks.max", "1");
    config.put("slices", String.join(",", slices));
    config.put("tick.group", "live");
    config.put("tick.member.prefix", "clock");
    return config;
  }

  private Map<String, String> config(String name, List<Input> inputs, int tasks) {
    Map<String, String> config = shared(name);
    config.put("schema.registry.url", registryUrl);
    config.put("connector.class", connectorClass(inputs.get(0).kind()));
    config.put("tasks.max", Integer.toString(tasks));
    config.put("slice", inputs.get(0).slice());
    config.put("sources", sources(inputs));
    config.put("tick.member.prefix", name);
    config.put("blob.store", blobStore);
    return config;
  }

  private static Map<String, String> shared(String name) {
    Map<String, String> config = new HashMap<>();
    config.put("name", name);
    config.put("raw.partitions", Integer.toString(Topics.DOCUMENT_PARTITIONS));
    config.put("exactly.once.support", "required");
    config.put("transaction.boundary", "poll");
    return config;
  }

  private static String connectorClass(SourceKind kind) {
    return switch (kind) {
      case WARC -> "dev.sluice.connectors.warc.WarcSource";
      case JSONL -> "dev.sluice.connectors.jsonl.JsonlSource";
      case GIT -> "dev.sluice.connectors.git.GitSource";
    };
  }

  private static String sources(List<Input> inputs) {
    ArrayNode array = JSON.createArrayNode();
    for (Input input : inputs) {
      ObjectNode source = array.addObject();
      source.put("path", input.path().toString());
      source.put("uri", input.uri());
      source.put("rank", input.rank());
    }
    return array.toString();
  }
}
