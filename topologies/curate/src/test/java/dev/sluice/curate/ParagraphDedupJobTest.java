package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.CuratedTexts;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.refine.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real graph on Flink's own small cluster, against a plain pass over the total order. */
class ParagraphDedupJobTest {
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: paragraphs
          curated_partitions: 3
          rules: [{rule: words, signal: words, min: 5}]
          dedup: {paragraphs: {group: [slice, language]}}
          """);

  @TempDir Path folder;

  @Test
  void curatedTextsAreThoseOfAPlainPassWhateverTheParallelismAndTheArrival() throws Exception {
    Map<String, String> expected = ParagraphCorpus.plainPass();

    assertThat(differences(expected, run(1, 3))).isEmpty();
    assertThat(differences(expected, run(2, 4))).isEmpty();
    assertThat(differences(expected, run(4, 5))).isEmpty();
    assertThat(expected.values()).anyMatch(it -> it.startsWith("paragraphs_all_duplicates "));
    assertThat(expected.values()).anyMatch(it -> it.startsWith("words "));
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Set<String> ids = new TreeSet<>(expected.keySet());
    ids.addAll(found.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(expected.get(id), found.get(id)))
        .map(id -> id + ": " + expected.get(id) + " but " + found.get(id))
        .toList();
  }

  private Map<String, String> run(int parallelism, long seed) throws Exception {
    Configuration flink = FlinkSettings.ofTheGraph(parallelism);
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(flink);
    CollectingSink<CuratedOutput> curated = new CollectingSink<>("p-curated-" + seed);
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("p-rejected-" + seed);
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("p-dead-" + seed);
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < Corpus.PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    new CurateJob(
            RECIPE,
            "out",
            partitions,
            MemoryRegistry::new,
            BlobSupplier.of(folder.toUri().toString()))
        .build(
            env.fromSequence(0, parallelism - 1)
                .uid("numbers")
                .flatMap(new Replay(ParagraphCorpus::logs, parallelism, seed))
                .returns(Types.TOPIC_RECORD)
                .uid("replay"),
            curated,
            rejected,
            dead);
    env.execute();

    Map<String, String> results = new TreeMap<>();
    for (CuratedOutput output : curated.take()) {
      if (!output.isEnd()) {
        assertThat(results.put(output.docId(), CuratedTexts.of(output))).isNull();
      }
    }
    for (RejectedOutput output : rejected.take()) {
      String reason = output.rejection().rule() + " " + output.rejection().duplicateOf();
      assertThat(results.put(output.docId(), reason)).isNull();
    }
    assertThat(dead.take()).isEmpty();
    return results;
  }
}
