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
 * @param stages by stage: ingest, annotate, curate, sink; and broker, which serves them all
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
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (String stage : new String[] {"ingest", "annotate", "curate", "sink", "broker"}) {
      double cpu =
          processes.entrySet().stream()
              .filter(process -> process.getKey().startsWith(stage))
              .mapToDouble(process -> process.getValue().usage().cpu().toMillis() / 1000.0)
              .sum();
      cpu += Double.parseDouble(shared.getProperty(stage, "0"));
      stages.put(stage, new Stage(stageSeconds.applyAsDouble(stage), cpu));
    }
    return new RunCost(wallSeconds, stages, processes);
  }

  double cpuSeconds() {
    return processes.values().stream()
        .mapToDouble(process -> process.usage().cpu().toMillis() / 1000.0)
        .sum();
  }
}
