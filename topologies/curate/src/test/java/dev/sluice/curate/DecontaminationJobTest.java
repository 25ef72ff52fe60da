package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.curate.io.TopicLog;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.BenchmarkKey;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.avro.BenchmarkPassage;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

/** The whole graph with documents of which every fifth holds a passage, and its benchmark. */
class DecontaminationJobTest {
  private static final int DOCUMENTS = 100;
  private static final String QUESTION =
      "How many herons stand on one leg by the pond when four fly off and nine come back?";
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: test
          curated_partitions: 2
          decontaminate: {method: gpt3, n: 13, benchmarks: [ponds]}
          dedup: {exact: true}
          """);

  /** Documents from 50 on wait until the benchmark has been handed over. */
  private static volatile CountDownLatch halfway = new CountDownLatch(0);

  private static volatile List<TopicRecord> start = List.of();
  private static volatile List<TopicRecord> live = List.of();

  private static volatile CountDownLatch added = new CountDownLatch(0);

  @Test
  void aBenchmarkThatIsThereAtTheStartRejectsEveryDocumentThatHoldsAPassage() throws Exception {
    for (int parallelism : List.of(1, 2)) {
      Map<String, RejectedOutput> rejected =
          run(parallelism, List.of(part(0, "ponds", QUESTION)), List.of());
      assertThat(rejected).hasSize(DOCUMENTS / 5).containsKey(Documents.id(0));
      rejected
          .values()
          .forEach(
              it -> {
                assertThat(it.rejection().rule()).isEqualTo("contaminated");
                assertThat(it.rejection().text()).isEqualTo("ponds/p-0");
                assertThat(it.rejection().threshold()).isEqualTo("hits < 1 of n = 13");
                assertThat(it.rejection().evidence().passages()).containsExactly(QUESTION);
                assertThat(it.rejection().evidence().shares()).containsExactly(1);
              });
    }
  }

  @Test
  void aBenchmarkAddedWhileTheJobRunsRejectsDocumentsFromThenOn() throws Exception {
    halfway = new CountDownLatch(1);
    added = new CountDownLatch(1);
    Map<String, RejectedOutput> rejected = run(1, List.of(), List.of(part(0, "ponds", QUESTION)));
    assertThat(rejected)
        .hasSize(10)
        .containsKey(Documents.id(50))
        .doesNotContainKey(Documents.id(0));
  }

  @Test
  void aRemovedBenchmarkAndOneThatTheRecipeDoesNotNameRejectNothing() throws Exception {
    List<TopicRecord> log =
        List.of(
            part(0, "ponds", QUESTION),
            new TopicRecord(Topics.BENCHMARKS, 0, 1, key("ponds"), null, null),
            part(2, "lakes", QUESTION));
    assertThat(run(2, log, List.of())).isEmpty();
  }

  @Test
  void whatCannotBeReadIsOneDeadLetterAndStopsNothing() throws Exception {
    TopicRecord poison =
        new TopicRecord(Topics.BENCHMARKS, 0, 0, key("ponds"), new byte[] {9}, null);
    TopicRecord keyless = new TopicRecord(Topics.BENCHMARKS, 0, 1, null, new byte[] {0}, null);
    TopicRecord lying =
        new TopicRecord(
            Topics.BENCHMARKS, 0, 2, key("other"), part(0, "ponds", QUESTION).value(), null);
    List<TopicRecord> log = List.of(poison, keyless, lying, part(3, "ponds", QUESTION));
    assertThat(run(2, log, log, 3)).hasSize(DOCUMENTS / 5);
  }

  private static byte[] key(String name) {
    return BenchmarkKey.of(name, 0).getBytes(StandardCharsets.UTF_8);
  }

  private static TopicRecord part(long kafkaOffset, String name, String question) {
    Benchmark part = new Benchmark(name, 0, 1, List.of(new BenchmarkPassage("p-0", question, "")));
    byte[] value =
        new AvroSerializer<Benchmark>(new MemoryRegistry(), Benchmark.getClassSchema())
            .serialize(Topics.BENCHMARKS, part);
    return new TopicRecord(Topics.BENCHMARKS, 0, kafkaOffset, key(name), value, null);
  }

  private static Map<String, RejectedOutput> run(
      int parallelism, List<TopicRecord> atStart, List<TopicRecord> later) throws Exception {
    return run(parallelism, atStart, later, 0);
  }

  private static Map<String, RejectedOutput> run(
      int parallelism, List<TopicRecord> atStart, List<TopicRecord> later, int deadLetters)
      throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(FlinkSettings.ofTheGraph(parallelism));
    CollectingSink<CuratedOutput> curated = new CollectingSink<>("decon");
    CollectingSink<RejectedOutput> rejected = new CollectingSink<>("decon-rejected");
    CollectingSink<DeadLetterOutput> dead = new CollectingSink<>("decon-dead");
    start = atStart;
    live = later;
    TopicLog log =
        each -> {
          start.forEach(each);
          return start.size();
        };
    new CurateJob(
            RECIPE,
            "out",
            List.of(new TopicPartitionName(Documents.TOPIC, 0)),
            MemoryRegistry::new,
            BlobSupplier.NONE)
        .build(
            env.fromSequence(0, 0)
                .uid("numbers")
                .flatMap(new Log())
                .returns(Types.TOPIC_RECORD)
                .uid("log"),
            null,
            new CurateJob.BenchmarkInput(
                env.fromSequence(0, 0)
                    .uid("benchmark-numbers")
                    .setParallelism(1)
                    .flatMap(new Later())
                    .returns(Types.TOPIC_RECORD)
                    .uid("benchmark-log")
                    .setParallelism(1),
                log),
            curated,
            rejected,
            dead);
    env.execute();

    assertThat(dead.take()).hasSize(deadLetters);
    Map<String, RejectedOutput> all = new TreeMap<>();
    rejected.take().forEach(it -> all.put(it.docId(), it));
    assertThat(curated.take().stream().filter(it -> !it.isEnd()).count() + all.size())
        .isEqualTo(DOCUMENTS);
    return all;
  }

  /** Hands benchmarks over when half of the documents have gone their way. */
  private static final class Later implements FlatMapFunction<Long, TopicRecord> {
    @Override
    public void flatMap(Long number, Collector<TopicRecord> out) throws Exception {
      assertThat(halfway.await(20, TimeUnit.SECONDS)).isTrue();
      live.forEach(out::collect);
      added.countDown();
    }
  }

  private static final class Log implements FlatMapFunction<Long, TopicRecord> {

    @Override
    public void flatMap(Long number, Collector<TopicRecord> out) throws Exception {
      for (int i = 0; i < DOCUMENTS; i++) {
        if (i == DOCUMENTS / 2) {
          long pause = 1000 * halfway.getCount();
          Thread.sleep(pause); // let the first half be judged
          halfway.countDown();
          assertThat(added.await(20, TimeUnit.SECONDS)).isTrue();
          Thread.sleep(pause); // and the benchmark arrive
        }
        out.collect(Documents.record(0, Documents.annotated(Documents.id(i), i, text(i))));
      }
      out.collect(Documents.tick(0, new Tick("run", "member", 1, DOCUMENTS, true)));
    }

    private static String text(int number) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 30; word++) {
        text.append("d").append(number).append('w').append(word).append(' ');
      }
      return number % 5 == 0 ? text + QUESTION.toUpperCase(Locale.ROOT) : text.toString();
    }
  }
}
