package dev.sluice.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLog;
import dev.sluice.sink.log.Cut;
import dev.sluice.sink.log.DiskSteps;
import dev.sluice.sink.log.HalfOpenRange;
import dev.sluice.sink.log.PartitionPosition;
import dev.sluice.sink.log.TrainerRoot;
import dev.sluice.sink.mds.MdsEncoding;
import dev.sluice.sink.mds.MdsReader;
import dev.sluice.sink.mds.MdsSample;
import dev.sluice.sink.shard.ShardVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuTrainerSinkTaskTest {
  private static final TopicPartition P0 = new TopicPartition(CuratedTopic.NAME, 0);

  @TempDir Path directory;

  @Test
  void aDocumentIsKeptWithItsTokensAndProvenance() throws IOException {
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "hello world", d -> d.setLicenseText("MIT")).tick(0, true);
    run(topic);

    MdsSample sample = shard(log().entries().get(0)).sample(0);
    assertThat(sample.string("doc_id")).isEqualTo("0".repeat(32));
    assertThat(sample.string("slice")).isEqualTo("c4");
    assertThat(sample.string("source")).isEqualTo("input/part-0.jsonl#0");
    assertThat(sample.string("url")).isEqualTo("https://example.org/0");
    assertThat(sample.string("title")).isEmpty();
    assertThat(sample.string("language")).isEqualTo("en");
    assertThat(sample.string("license")).startsWith("sha256:").hasSize(71);
    assertThat(sample.integer("n_bytes")).isEqualTo(11);
    assertThat(sample.integer("ordinal")).isZero();
    assertThat(sample.array("tokens", MdsEncoding.UINT16_ARRAY)).containsExactly(31373, 995, 50256);
  }

  @Test
  void aTextUnderAClaimCheckIsFetched() throws IOException {
    String text = "word ".repeat(300_000);
    BlobStore blobs = BlobStore.at(directory.resolve("blobs").toUri().toString());
    String reference = blobs.put(text.getBytes(StandardCharsets.UTF_8));
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "", d -> claim(d, reference)).tick(0, true);
    run(topic);

    MdsSample sample = shard(log().entries().get(0)).sample(0);
    assertThat(sample.integer("n_bytes")).isEqualTo(1_500_000);
    assertThat(sample.array("tokens", MdsEncoding.UINT16_ARRAY)).hasSizeGreaterThan(300_000);
  }

  @Test
  void aClaimCheckThatCannotBeRedeemedStopsTheTask() {
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "", d -> claim(d, "sha256:" + "0".repeat(64)));
    assertThatThrownBy(() -> run(topic))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("curated.web-0 at Kafka offset 0: no blob");
  }

  @Test
  void aSequenceIsCutByDocumentsAndAtItsEnd() {
    CuratedTopic topic = texts(1, 7).tick(0, true);
    run(topic, "shard.max.documents", "3");

    assertThat(log().entries())
        .extracting(CommitEntry::cut)
        .containsExactly(Cut.DOCUMENTS, Cut.DOCUMENTS, Cut.END);
    assertThat(log().entries())
        .extracting(CommitEntry::documents)
        .containsExactly(new HalfOpenRange(0, 3), new HalfOpenRange(3, 6), new HalfOpenRange(6, 7));
  }

  @Test
  void aShardHasNoMoreTokensThanAllowedUnlessOneDocumentHas() {
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "a b c").document(0, "a b c"); // 4 tokens each
    topic.document(0, "a b c d e f g h i j k"); // 12
    topic.document(0, "a b c").document(0, "a b c d e f").tick(0, true); // 4 and 7
    run(topic, "shard.max.tokens", "8");

    assertThat(log().entries())
        .extracting(e -> e.adds().get(0).tokens())
        .containsExactly(8L, 12L, 4L, 7L);
    assertThat(log().entries())
        .extracting(CommitEntry::cut)
        .containsExactly(Cut.TOKENS, Cut.TOKENS, Cut.TOKENS, Cut.END);
  }

  @Test
  void theEndOfAnEmptyPartitionIsRecorded() {
    run(new CuratedTopic(1).tick(0, false).tombstone(0).tick(0, true));

    assertThat(log().entries()).hasSize(1);
    assertThat(log().entries().get(0).end()).isTrue();
    assertThat(log().entries().get(0).adds()).isEmpty();
    assertThat(log().entries().get(0).documents()).isEqualTo(new HalfOpenRange(0, 0));
  }

  @Test
  void aTickThatIsNoEndAndANullWithoutTickAreNothing() {
    run(texts(1, 2).tick(0, false).tombstone(0));
    assertThat(log().entries()).isEmpty();
  }

  @Test
  void aRetractionIsCountedAndTakesNoPlaceInTheSequence() {
    byte[] why = new Retraction(Retraction.Kind.TAKEDOWN, "t1", 0, "asked").toBytes();
    CuratedTopic topic = texts(1, 2).retraction(0, "00000000", why);
    topic.document(0, "third").tick(0, true).retraction(0, "00000001", why);
    RunningTask task = RunningTask.start(topic, properties()).drain(100);

    assertThat(task.retractions()).isEqualTo(2);
    assertThat(log().entries()).singleElement().returns(3L, it -> it.documents().to());
  }

  @Test
  void aRetractionThatCannotBeReadStopsTheTaskAndIsNamed() {
    CuratedTopic topic = texts(1, 1).retraction(0, "00000000", new byte[] {1});
    assertThatThrownBy(() -> run(topic))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("Kafka offset 1")
        .hasMessageContaining("not a retraction");
  }

  @Test
  void aDocumentAfterTheEndStopsTheTask() {
    assertThatThrownBy(() -> run(texts(1, 1).tick(0, true).document(0, "late")))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("follows the end of the sequence");
  }

  @Test
  void aLostDocumentStopsTheTask() {
    CuratedTopic topic = texts(1, 2);
    topic.document(0, "lost before", d -> d.setOrdinal(3));
    assertThatThrownBy(() -> run(topic))
        .isInstanceOf(OrdinalGapException.class)
        .hasMessageContaining("curated.web-0 at Kafka offset 3")
        .hasMessageContaining("has ordinal 3, but 2 is next: upstream lost documents");
    assertThat(log().entries()).isEmpty();
  }

  @Test
  void aDocumentSentTwiceStopsTheTaskAlsoAcrossARestart() {
    CuratedTopic topic = texts(1, 3);
    run(topic, "shard.max.documents", "3");
    topic.document(0, "again", d -> d.setOrdinal(2));
    assertThatThrownBy(() -> run(topic, "shard.max.documents", "3"))
        .isInstanceOf(OrdinalGapException.class)
        .hasMessageContaining("has ordinal 2, but 3 is next: upstream sent a document twice");
  }

  @Test
  void aDocumentOfAnotherRecipeStopsTheTask() {
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "other", d -> d.setRecipeDigest("00".repeat(32)));
    assertThatThrownBy(() -> run(topic))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("was kept by recipe 0000");
  }

  @Test
  void aValueThatIsNoDocumentStopsTheTaskAndIsNamed() {
    for (byte[] value : new byte[][] {{}, {1, 2, 3, 4, 5, 6}, {0, 0, 0, 0, 0, 9, 9}}) {
      CuratedTopic topic = texts(1, 1).add(0, null, value, null);
      assertThatThrownBy(() -> run(topic))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith("curated.web-0 at Kafka offset 1: ");
    }
    assertThatThrownBy(() -> run(texts(1, 1).add(0, null, null, new byte[] {'x'})))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a tick");
  }

  @Test
  void onlyWhatTheLogCoversIsReportedToKafka() {
    RunningTask task = RunningTask.start(texts(1, 5), properties("shard.max.documents", "2"));
    assertThat(task.preCommit()).isEmpty();
    task.drain(1);
    // The fifth document waits in memory; the fourth has Kafka offset 4.
    assertThat(task.preCommit()).isEqualTo(Map.of(P0, new OffsetAndMetadata(5)));
  }

  @Test
  void aRestartedTaskGoesOnWhereTheLogEndsWhateverKafkaSays() {
    CuratedTopic topic = texts(1, 5);
    RunningTask.start(topic, properties("shard.max.documents", "2")).drain(10);
    RunningTask again = RunningTask.start(topic, properties("shard.max.documents", "2"));
    assertThat(again.positions()).containsEntry(P0, 5L);
    topic.tick(0, true);
    again.drain(10);

    assertThat(log().entries()).extracting(e -> e.documents().to()).containsExactly(2L, 4L, 5L);
    assertThat(RunningTask.start(topic, properties()).drain(1).positions().get(P0)).isEqualTo(8L);
  }

  @Test
  void aBatchDeliveredTwiceIsTakenOnce() {
    CuratedTopic topic = texts(1, 3);
    RunningTask task = RunningTask.start(topic, properties("shard.max.documents", "2"));
    task.deliver(topic.from(P0, 0)).deliver(topic.from(P0, 0));
    topic.tick(0, true);
    task.deliver(topic.from(P0, 0));

    assertThat(log().entries()).extracting(e -> e.documents().to()).containsExactly(2L, 3L);
  }

  @Test
  void ageCutsOnlyIfAskedAndIsRecorded() {
    RunningTask.start(texts(1, 2), properties()).drain(10).sleep(Long.MAX_VALUE / 1_000_000);
    assertThat(log().entries()).isEmpty();

    CuratedTopic topic = texts(1, 2);
    RunningTask task = RunningTask.start(topic, properties("shard.max.age.ms", "1000")).drain(10);
    assertThat(task.askedTimeoutMillis()).isEqualTo(1_000);
    task.sleep(999);
    assertThat(task.askedTimeoutMillis()).isEqualTo(1);
    assertThat(log().entries()).isEmpty();
    task.sleep(1);
    assertThat(log().entries()).extracting(CommitEntry::cut).containsExactly(Cut.AGE);
    topic.document(0, "more").tick(0, true);
    task.drain(10);

    assertThat(log().entries()).extracting(e -> e.documents().to()).containsExactly(2L, 3L);
  }

  @Test
  void addressesAndTitlesOfAnyLengthDoNotGrowAShard() throws IOException {
    CuratedTopic topic = new CuratedTopic(1);
    topic.document(0, "x", d -> d.setUrl("https://example.org/" + "a".repeat(500_000)));
    run(topic.tick(0, true));

    assertThat(log().entries().get(0).adds().get(0).bytes()).isLessThan(2_000);
    assertThat(shard(log().entries().get(0)).sample(0).string("url")).startsWith("sha256:");
  }

  @Test
  void theShardsAreTheSameWhateverTheBatchesAndTheTasks() throws IOException {
    CuratedTopic topic = texts(3, 20).tick(0, true).tick(1, true).tick(2, true);
    run(topic, "shard.max.documents", "4");
    CommitLog one = log();

    Path other = directory.resolve("other");
    for (TopicPartition partition :
        List.of(topic.partitions().get(2), topic.partitions().get(0), topic.partitions().get(1))) {
      RunningTask.start(
              topic,
              RunningTask.properties(other, "shard.max.documents", "4"),
              new DiskSteps(),
              List.of(partition))
          .drain(1);
    }
    CommitLog three = CommitLog.read(root(other).directory());

    assertThat(three.content()).isEqualTo(one.content());
    assertThat(ShardVerifier.verify(three).problems()).isEmpty();
    assertThat(ShardVerifier.verify(three).documents()).isEqualTo(60);
  }

  @Test
  void tasksThatRunAtOnceWriteOneLog() throws Exception {
    CuratedTopic topic = texts(4, 30);
    for (int p = 0; p < 4; p++) {
      topic.tick(p, true);
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<RunningTask>> tasks = new ArrayList<>();
    for (TopicPartition partition : topic.partitions()) {
      tasks.add(
          pool.submit(
              () ->
                  RunningTask.start(
                          topic,
                          properties("shard.max.documents", "2"),
                          new DiskSteps(),
                          List.of(partition))
                      .drain(3)));
    }
    for (Future<RunningTask> task : tasks) {
      task.get();
    }
    pool.shutdown();

    Path other = directory.resolve("other");
    RunningTask.start(topic, RunningTask.properties(other, "shard.max.documents", "2")).drain(7);
    assertThat(log().content()).isEqualTo(CommitLog.read(root(other).directory()).content());
    assertThat(ShardVerifier.verify(log()).problems()).isEmpty();
    assertThat(log().positions().values()).allMatch(PartitionPosition::ended);
  }

  private static void claim(CuratedDocument document, String reference) {
    document.setText(null);
    document.setTextRef(reference);
  }

  private static CuratedTopic texts(int partitions, int documents) {
    CuratedTopic topic = new CuratedTopic(partitions);
    for (int p = 0; p < partitions; p++) {
      for (int i = 0; i < documents; i++) {
        topic.document(p, "Document " + i + " of partition " + p + ".");
      }
    }
    return topic;
  }

  private void run(CuratedTopic topic, String... properties) {
    RunningTask.start(topic, properties(properties)).drain(3);
  }

  private Map<String, String> properties(String... more) {
    return RunningTask.properties(directory, more);
  }

  private CommitLog log() {
    return CommitLog.read(root(directory).directory());
  }

  private static TrainerRoot root(Path shardRoot) {
    return TrainerRoot.of(shardRoot, CuratedTopic.RECIPE_DIGEST);
  }

  private MdsReader shard(CommitEntry entry) throws IOException {
    return new MdsReader(Files.readAllBytes(root(directory).shard(entry.adds().get(0))));
  }
}
