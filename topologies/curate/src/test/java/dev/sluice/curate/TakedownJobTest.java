package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Takedowns in the real graph: those that stood at the start, and one that comes at the end. */
class TakedownJobTest {
  private static final int DOCUMENTS = 60;
  private static final int PARTITIONS = 3;
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: takedowns
          curated_partitions: 3
          dedup: {exact: true}
          """);

  private record Result(List<String> curated, List<String> rejected, List<String> retracted) {}

  @Test
  void whatStoodAtTheStartBindsTheFirstDocumentWhateverTheArrival() throws Exception {
    Result one = run(1, 1, false);

    assertThat(run(1, 2, false)).isEqualTo(one);
    assertThat(run(2, 3, false)).isEqualTo(one);
    assertThat(one.retracted()).isEmpty();
    assertThat(one.rejected())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, DOCUMENTS)
                .filter(i -> i % 4 == 0 || i == 7)
                .mapToObj(i -> Documents.id(i) + " takedown")
                .toList());
    assertThat(one.curated()).hasSize(DOCUMENTS - one.rejected().size() + PARTITIONS);
  }

  @Test
  void whatComesLaterRetractsFromEveryPartition() throws Exception {
    Result result = run(2, 4, true);

    assertThat(result.retracted())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, DOCUMENTS)
                .filter(i -> i % 4 == 1)
                .mapToObj(i -> Documents.id(i) + " late")
                .toList());
    assertThat(new TreeSet<>(result.curated()))
        .containsAll(
            result.retracted().stream()
                .map(it -> it.substring(0, it.indexOf(' ')))
                .collect(Collectors.toSet()));
  }

  @Test
  void whereAPublisherRetractsTheSameGoes() throws Exception {
    Recipe latest =
        Recipe.parse(
            """
            name: takedowns-latest
            curated_partitions: 3
            dedup: {exact: true, recrawls: latest}
            """);
    Result withoutPublisher = run(1, 5, true);
    Result result = run(latest, 2, 6, true);

    assertThat(result.retracted())
        .containsExactlyInAnyOrderElementsOf(withoutPublisher.retracted());
    assertThat(result.curated()).isEqualTo(withoutPublisher.curated());
    assertThat(result.rejected()).isEqualTo(withoutPublisher.rejected());
  }

  private static Result run(int parallelism, long seed, boolean withLater) throws Exception {
    return run(RECIPE, parallelism, seed, withLater);
  }

  private static Result run(Recipe recipe, int parallelism, long seed, boolean withLater)
      throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.ofTheGraph(parallelism));
    String curatedName = "takedown-curated-" + seed;
    CollectingSink<CuratedOutput> curated = new CollectingSink<>(curatedName);
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("takedown-rejected-" + seed);
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("takedown-dead-" + seed);
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < Corpus.PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    List<TopicRecord> standing =
        List.of(
            takedown("prefix", TakedownScope.URL_PREFIX, "https://host0.org"),
            takedown("id", TakedownScope.DOC_ID, Documents.id(7)),
            takedown("gone", TakedownScope.HOST, "host2.org"),
            new TopicRecord(
                Topics.TAKEDOWN, 0, 3, "gone".getBytes(StandardCharsets.UTF_8), null, null),
            takedown("unreadable", TakedownScope.UNKNOWN, "?"));
    int all = DOCUMENTS - DOCUMENTS / 4 - 1 + PARTITIONS;
    new CurateJob(recipe, "out", partitions, MemoryRegistry::new)
        .build(
            env.fromSequence(0, parallelism - 1)
                .uid("numbers")
                .flatMap(new Replay(TakedownJobTest::logs, parallelism, seed))
                .returns(Types.TOPIC_RECORD)
                .uid("replay"),
            new CurateJob.TakedownInput(
                env.fromSequence(0, 0)
                    .uid("one")
                    .<TopicRecord>flatMap(
                        (any, out) -> {
                          while (withLater && CollectingSink.size(curatedName) < all) {
                            Thread.sleep(10);
                          }
                          if (withLater) {
                            out.collect(takedown("late", TakedownScope.HOST, "host1.org"));
                          }
                        })
                    .returns(Types.TOPIC_RECORD)
                    .uid("later"),
                standing),
            null,
            curated,
            rejected,
            dead);
    env.execute();

    List<String> kept = new ArrayList<>();
    List<String> retracted = new ArrayList<>();
    for (CuratedOutput output : curated.take()) {
      if (output.retraction() != null) {
        retracted.add(output.docId() + " " + output.retraction().by());
      } else {
        kept.add(output.partition() + (output.isEnd() ? " end" : output.docId()));
      }
    }
    kept.sort(null);
    List<String> reasons =
        rejected.take().stream()
            .map(it -> it.docId() + " " + it.rejection().rule())
            .sorted()
            .toList();
    assertThat(dead.take()).hasSize(1);
    return new Result(
        kept.stream().map(it -> withLater ? it.substring(1) : it).toList(), reasons, retracted);
  }

  private static List<List<TopicRecord>> logs(long seed) {
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < DOCUMENTS; i++) {
      AnnotatedDocument document =
          Documents.annotated(Documents.id(i), i, "text number " + i + " of many");
      document.setUrl("https://host%d.org/%d".formatted(i % 4, i));
      members.get(i % 2).add(document);
    }
    return Corpus.logs(members, seed);
  }

  private static TopicRecord takedown(String id, TakedownScope scope, String value) {
    byte[] bytes =
        new AvroSerializer<Takedown>(new MemoryRegistry(), Takedown.getClassSchema())
            .serialize(
                Topics.TAKEDOWN,
                Takedown.newBuilder()
                    .setTakedownId(id)
                    .setScope(scope)
                    .setValue(value)
                    .setReason("asked")
                    .setRequestedAt(0)
                    .build());
    return new TopicRecord(Topics.TAKEDOWN, 0, 0, id.getBytes(StandardCharsets.UTF_8), bytes, null);
  }
}
