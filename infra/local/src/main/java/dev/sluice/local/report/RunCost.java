package dev.sluice.local.report;

import dev.sluice.local.supervisor.ChildStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/**
 * What a run cost, in seconds.
 *
 * @param stages by stage: ingest, annotate, curate, sink; and broker, which serves them all and has
 *     what else its process used: registry, Connect itself, compiler, collector
 * @param processes the child JVMs by name
 */
public record RunCost(
    double wallSeconds, Map<String, Stage> stages, Map<String, ChildStatus> processes) {
  /**
   * @param seconds from the first to the last growth of the stage's output
   * @param cpuSeconds user and system time of its threads or process
   */
  public record Stage(double seconds, double cpuSeconds) {}

  /**
   * @param infraStages CPU seconds of the stages that share the infra process, as its StageClock
   *     wrote them; after a restart of that process they count from there
   */
  public static RunCost measure(
      double wallSeconds,
      Map<String, ChildStatus> processes,
      Path infraStages,
      ToDoubleFunction<String> stageSeconds)
      throws IOException {
    Properties shared = new Properties();
    if (Files.exists(infraStages)) {
      try (BufferedReader in = Files.newBufferedReader(infraStages)) {
        shared.load(in);
      }
    }
    double ingest = Double.parseDouble(shared.getProperty("ingest", "0"));
    double sink = Double.parseDouble(shared.getProperty("sink", "0"));
    Map<String, Double> cpu = new LinkedHashMap<>();
    cpu.put("ingest", ingest);
    cpu.put("annotate", cpuOf(processes, "annotate"));
    cpu.put("curate", cpuOf(processes, "curate"));
    cpu.put("sink", sink);
    cpu.put("broker", Math.max(0, cpuOf(processes, "infra") - ingest - sink));
    Map<String, Stage> stages = new LinkedHashMap<>();
    cpu.forEach(
        (stage, value) -> stages.put(stage, new Stage(stageSeconds.applyAsDouble(stage), value)));
    return new RunCost(wallSeconds, stages, processes);
  }

  private static double cpuOf(Map<String, ChildStatus> processes, String prefix) {
    return processes.entrySet().stream()
        .filter(process -> process.getKey().startsWith(prefix))
        .mapToDouble(process -> process.getValue().usage().cpuSeconds())
        .sum();
  }

  double cpuSeconds() {
    return processes.values().stream().mapToDouble(process -> process.usage().cpuSeconds()).sum();
  }
}
