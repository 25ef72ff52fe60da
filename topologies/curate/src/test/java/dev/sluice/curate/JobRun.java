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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What the real graph makes of some logs.
 *
 * @param sequences of each partition: {@code ID}, {@code ID replaces ID}, {@code ID retracted KIND
 *     by ID}, {@code end}
 * @param rejected {@code RULE ID} by doc_id, the id that of the duplicate
 */
record JobRun(Map<Integer, List<String>> sequences, Map<String, String> rejected) {

  static JobRun of(Recipe recipe, Replay.Logs logs, int parallelism, long seed) throws Exception {
    Configuration flink = FlinkSettings.ofTheGraph(parallelism);
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(flink);
    String name = recipe.name() + "-" + seed;
    CollectingSink<CuratedOutput> curated = new CollectingSink<>("curated-" + name);
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("rejected-" + name);
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("dead-" + name);
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < Corpus.PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    new CurateJob(recipe, "out", partitions, MemoryRegistry::new)
        .build(
            env.fromSequence(0, parallelism - 1)
                .uid("numbers")
                .flatMap(new Replay(logs, parallelism, seed))
                .returns(Types.TOPIC_RECORD)
                .uid("replay"),
            curated,
            rejected,
            dead);
    env.execute();
    assertThat(dead.take()).isEmpty();
    return new JobRun(sequences(curated.take()), reasons(rejected.take()));
  }

  private static Map<Integer, List<String>> sequences(List<CuratedOutput> outputs) {
    Map<Integer, List<String>> sequences = new TreeMap<>();
    Map<Integer, Long> ordinals = new TreeMap<>();
    Map<String, Long> kept = new TreeMap<>();
    for (CuratedOutput output : outputs) {
      List<String> sequence =
          sequences.computeIfAbsent(output.partition(), any -> new ArrayList<>());
      if (output.retraction() != null) {
        assertThat(kept.remove(output.docId())).isEqualTo(output.retraction().ordinal());
        sequence.add(
            "%s retracted %s by %s"
                .formatted(
                    output.docId(), output.retraction().kind().key(), output.retraction().by()));
      } else if (output.isEnd()) {
        sequence.add("end");
      } else {
        assertThat(output.ordinal())
            .isEqualTo(ordinals.merge(output.partition(), 1L, Long::sum) - 1);
        kept.put(output.docId(), output.ordinal());
        sequence.add(
            output.docId() + (output.replaces() == null ? "" : " replaces " + output.replaces()));
      }
    }
    return sequences;
  }

  private static Map<String, String> reasons(List<RejectedOutput> outputs) {
    Map<String, String> reasons = new TreeMap<>();
    for (RejectedOutput output : outputs) {
      String before =
          reasons.put(
              output.docId(), output.rejection().rule() + " " + output.rejection().duplicateOf());
      assertThat(before).as(output.docId()).isNull();
    }
    return reasons;
  }

  /** Every line but the ends, whatever its partition. */
  List<String> lines() {
    return sequences.values().stream()
        .flatMap(List::stream)
        .filter(it -> !it.equals("end"))
        .sorted()
        .toList();
  }
}
