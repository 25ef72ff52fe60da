package dev.sluice.local.run;

import dev.sluice.local.benchmark.BenchmarkTopic;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.schemas.avro.Takedown;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run keeps out beside what its stack knows already.
 *
 * @param benchmarks their passages
 * @param takedowns requests; they stand in every later run over the same data directory
 */
public record KeptOut(List<Benchmark> benchmarks, Collection<Takedown> takedowns) {

  public KeptOut {
    benchmarks = List.copyOf(benchmarks);
    takedowns = List.copyOf(takedowns);
  }

  /**
   * Into the topics of a stack, before the first document is judged. A request that stands is not
   * asked again, so that a run which goes on finds the topic as it left it.
   */
  void tell(LocalStack stack) throws InterruptedException {
    String bootstrapServers = stack.ports().bootstrapServers();
    BenchmarkTopic topic = new BenchmarkTopic(bootstrapServers, stack.registry());
    benchmarks.forEach(it -> topic.put(it.name(), it.passages()));
    TakedownLog log = new TakedownLog(bootstrapServers, stack.registry());
    Set<String> standing =
        log.standing().stream().map(Takedown::getTakedownId).collect(Collectors.toSet());
    log.add(takedowns.stream().filter(it -> !standing.contains(it.getTakedownId())).toList());
  }
}
