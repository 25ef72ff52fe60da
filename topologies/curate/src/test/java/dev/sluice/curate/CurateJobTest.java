package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The real graph on Flink's own small cluster, with the logs of a bounded run. */
class CurateJobTest {
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: test
          curated_partitions: 3
          rules: [{rule: words, signal: words, min: 10}]
          dedup:
            exact: true
            near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}
          """);

  private record Result(
      Map<Integer, List<String>> curated, Map<String, String> rejected, int deadLetters) {}

  @Test
  void outputIsTheSameWhateverTheParallelismAndTheArrival() throws Exception {
    Result one = run(1, 1);
    Result shuffled = run(1, 2);
    Result two = run(2, 3);

    assertThat(shuffled).isEqualTo(one);
    assertThat(two).isEqualTo(one);

    int curated = one.curated().values().stream().mapToInt(it -> it.size() - 1).sum();
    assertThat(one.deadLetters()).isEqualTo(1);
    assertThat(curated + one.rejected().size()).isEqualTo(Corpus.DOCUMENTS);
    assertThat(one.curated().keySet()).containsExactly(0, 1, 2);
    one.curated().forEach((partition, sequence) -> assertThat(sequence).last().isEqualTo("end"));
    assertThat(rules(one))
        .containsExactlyInAnyOrder("words", "exact_duplicate", "near_duplicate", "already_seen");
  }

  @Test
  void duplicatesNameADocumentThatIsEarlierAndNotRejectedByARule() throws Exception {
    Result result = run(2, 9);
    Set<String> byRule =
        result.rejected().entrySet().stream()
            .filter(it -> it.getValue().startsWith("words"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    for (String reason : result.rejected().values()) {
      String earlier = reason.substring(reason.indexOf(' ') + 1);
      assertThat(byRule).doesNotContain(earlier);
    }
  }

  private static Set<String> rules(Result result) {
    return result.rejected().values().stream()
        .map(it -> it.substring(0, it.indexOf(' ')))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Result run(int parallelism, long seed) throws Exception {
    Configuration flink = FlinkSettings.ofTheGraph(parallelism);
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(flink);
    CollectingSink<CuratedOutput> curated = new CollectingSink<>("curated-" + seed);
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("rejected-" + seed);
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("dead-" + seed);
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < Corpus.PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    new CurateJob(RECIPE, "out", partitions, MemoryRegistry::new)
        .build(
            env.fromSequence(0, parallelism - 1)
                .uid("numbers")
                .flatMap(new Replay(Corpus::logs, parallelism, seed))
                .returns(Types.TOPIC_RECORD)
                .uid("replay"),
            curated,
            rejected,
            dead);
    env.execute();

    Map<Integer, List<String>> sequences = new TreeMap<>();
    for (CuratedOutput output : curated.take()) {
      List<String> sequence =
          sequences.computeIfAbsent(output.partition(), any -> new ArrayList<>());
      assertThat(output.ordinal()).isEqualTo(sequence.size());
      assertThat(output.late()).isFalse();
      sequence.add(output.isEnd() ? "end" : output.docId());
    }
    Map<String, String> reasons = new TreeMap<>();
    for (RejectedOutput output : rejected.take()) {
      reasons.merge(
          output.docId(),
          output.rejection().rule() + " " + output.rejection().duplicateOf(),
          (a, b) -> {
            throw new AssertionError(output.docId() + " was rejected twice");
          });
    }
    return new Result(sequences, reasons, dead.take().size());
  }
}
