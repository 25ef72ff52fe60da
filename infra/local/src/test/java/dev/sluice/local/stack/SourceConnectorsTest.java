package dev.sluice.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.SourceKind;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceConnectorsTest {
  private final SourceConnectors connectors =
      new SourceConnectors("http://127.0.0.1:1", "file:///blobs/");

  @Test
  void membersOfASliceAreTheTasksOfAllItsConnectors() {
    InputPlan plan =
        plan(input("a.jsonl", SourceKind.JSONL), input("b.jsonl", SourceKind.JSONL),
            input("c.jsonl", SourceKind.JSONL), input("d.warc", SourceKind.WARC));
    Map<String, Map<String, String>> configs = connectors.bounded(plan, "g", 2);
    assertThat(configs).hasSize(2);
    assertThat(configs.values()).allSatisfy(
        config -> assertThat(config).containsEntry("tick.members", "3"));
  }

  @Test
  void manySourcesAreSpreadOverConnectorsOfOneGroup() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < SourceConnectors.MAX_SOURCES + 1; i++) {
      inputs.add(input(i + ".jsonl", SourceKind.JSONL));
    }
    Map<String, Map<String, String>> configs =
        connectors.bounded(new InputPlan(inputs, List.of()), "g", 4);
    assertThat(configs).hasSize(2);
    assertThat(configs.values()).allSatisfy(
        config -> assertThat(config).containsEntry("tick.members", "5"));
  }

  @Test
  void theSameLiveSourcesGetTheSameConnectorName() {
    InputPlan plan = plan(input("a.jsonl", SourceKind.JSONL));
    assertThat(connectors.live(plan, 2).keySet()).isEqualTo(connectors.live(plan, 2).keySet());
    assertThat(connectors.live(plan, 2).keySet())
        .isNotEqualTo(connectors.live(plan(input("b.jsonl", SourceKind.JSONL)), 2).keySet());
  }

  private static InputPlan plan(Input... inputs) {
    return new InputPlan(List.of(inputs), List.of());
  }

  private static Input input(String name, SourceKind kind) {
    return new Input(Path.of("/in", name), name, kind, "documents", 0);
  }
}
