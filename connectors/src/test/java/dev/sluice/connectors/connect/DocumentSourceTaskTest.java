package dev.sluice.connectors.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.ValueSchemas;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.InMemoryRegistry;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSourceTaskTest {
  private static final int MANY = 1000;

  @TempDir private Path folder;
  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final List<SourceEntry> sources = new ArrayList<>();

  @BeforeEach
  void registerSchemas() {
    for (String topic : List.of("raw.s", "dead-letter")) {
      SubjectRegistration.register(registry, topic, ValueSchemas.of(topic).orElseThrow());
    }
  }

  @BeforeEach
  void writeFiles() throws IOException {
    add(3, lines("a", 450));
    add(5, "");
    add(7, lines("b", 2) + "broken\n");
    add(9, lines("c", 130));
    sources.add(new SourceEntry(folder.resolve("absent").toString(), "absent", 11, null));
  }

  @Test
  void theFirstPollOnlyAnnounces() throws Exception {
    List<SourceRecord> first = started(new Worker(), "sequence", Clock.systemUTC()).poll();
    assertThat(first).extracting(SourceRecord::kafkaPartition).containsExactly(0, 1, 2, 3);
    assertThat(first)
        .extracting(DocumentSourceTaskTest::tick)
        .containsOnly(new Tick("g", "m-0", 2, (3L << 40) - 1, false));
    assertThat(first.get(0).key()).isNull();
    assertThat(first.get(0).value()).isNull();
  }

  @Test
  void eventTimesAreAFunctionOfTheSources() throws Exception {
    List<SourceRecord> log = wholeRun("sequence");
    List<Long> expected = new ArrayList<>();
    for (long i = 0; i < 450; i++) {
      expected.add(3L << 40 | i);
    }
    expected.addAll(List.of(7L << 40, 7L << 40 | 1, 7L << 40 | 2));
    for (long i = 0; i < 130; i++) {
      expected.add(9L << 40 | i);
    }
    expected.add(11L << 40);
    assertThat(eventTimes(log)).isEqualTo(expected);
    assertThat(log.stream().filter(r -> r.topic().equals("dead-letter")).map(this::letter))
        .extracting(DeadLetter::getReason)
        .containsExactly("malformed_json", "unreadable_source");
  }

  @Test
  void recordsGoToTheirPartitionUnderTheirId() throws Exception {
    for (SourceRecord record : wholeRun("sequence")) {
      if (record.topic().equals("raw.s") && record.value() != null) {
        String docId = document(record).getDocId();
        assertThat((byte[]) record.key()).isEqualTo(docId.getBytes(UTF_8));
        assertThat(record.kafkaPartition()).isEqualTo(DocumentId.partition(docId, 4));
      } else if (record.value() != null) {
        assertThat(record.kafkaPartition()).isZero();
      }
    }
  }

  @Test
  void everyTickKeepsItsPromiseAndTheEndIsToldOnce() throws Exception {
    for (String eventTime : List.of("sequence", "clock")) {
      assertPromises(wholeRun(eventTime));
    }
  }

  @Test
  void aCrashAfterAnyBatchLosesAndRepeatsNothing() throws Exception {
    List<SourceRecord> whole = wholeRun("sequence");
    boolean idle = false;
    for (int batches = 1; !idle; batches++) {
      Worker worker = new Worker();
      DocumentSourceTask task = started(worker, "sequence", Clock.systemUTC());
      idle = worker.run(task, batches);
      if (!idle) {
        List<SourceRecord> lost = task.poll();
        assertThat(lost == null || !lost.isEmpty()).isTrue();
      }
      task.stop();
      DocumentSourceTask again = started(worker, "sequence", Clock.systemUTC());
      assertThat(worker.run(again, MANY)).isTrue();
      again.stop();
      assertThat(values(worker.log())).as("after %d", batches).isEqualTo(values(whole));
      assertPromises(worker.log());
    }
  }

  @Test
  void aClockThatGoesBackTakesNoEventTimeBack() throws Exception {
    Worker worker = new Worker();
    Instant noon = Instant.parse("2024-05-06T12:00:00Z");
    DocumentSourceTask task = started(worker, "clock", Clock.fixed(noon, ZoneOffset.UTC));
    assertThat(worker.run(task, 2)).isFalse();
    task.stop();
    Clock earlier = Clock.fixed(noon.minusSeconds(3600), ZoneOffset.UTC);
    assertThat(worker.run(started(worker, "clock", earlier), MANY)).isTrue();
    assertThat(eventTimes(worker.log())).isSorted().hasSize(584);
    assertThat(eventTimes(worker.log()).get(0)).isEqualTo(noon.toEpochMilli());
    assertPromises(worker.log());
  }

  @Test
  void largeContentIsAClaimCheck() throws Exception {
    sources.clear();
    String text = "x".repeat(BlobStore.LIMIT_BYTES + 1);
    add(0, "{\"text\":\"" + text + "\"}\n{\"text\":\"" + text.substring(1) + "\"}\n");
    List<RawDocument> documents =
        wholeRun("sequence").stream().filter(r -> r.value() != null).map(this::document).toList();
    RawDocument large = documents.get(0);
    assertThat(large.getContent()).isNull();
    assertThat(large.getContentLength()).isEqualTo(text.length());
    BlobStore blobs = BlobStore.at(folder.resolve("blobs").toUri().toString());
    assertThat(blobs.get(large.getContentRef())).isEqualTo(text.getBytes(UTF_8));
    assertThat(documents.get(1).getContentRef()).isNull();
  }

  @Test
  void whatNoTopicTakesThoughItsContentIsSmallIsADeadLetter() throws Exception {
    sources.clear();
    String title = "x".repeat(Topics.MAX_MESSAGE_BYTES);
    add(0, "{\"text\":\"a\"}\n{\"text\":\"b\",\"title\":\"" + title + "\"}\n{\"text\":\"c\"}\n");
    List<SourceRecord> log = wholeRun("sequence");
    assertThat(eventTimes(log)).containsExactly(0L, 1L, 2L);
    assertThat(log.stream().filter(r -> r.value() != null))
        .allMatch(r -> ((byte[]) r.value()).length <= Topics.MAX_VALUE_BYTES)
        .extracting(SourceRecord::topic)
        .containsExactly("raw.s", "dead-letter", "raw.s");
    DeadLetter letter =
        log.stream().filter(r -> r.topic().equals("dead-letter")).map(this::letter).toList().get(0);
    assertThat(letter.getReason()).isEqualTo("record_too_large");
    assertThat(letter.getSourceUri()).isEqualTo("f0");
    assertThat(letter.getByteOffset()).isEqualTo(13);
    assertThat(letter.getEventTime()).isEqualTo(1);
    assertThat(letter.getSample()).isEqualTo(ByteBuffer.wrap("b".getBytes(UTF_8)));
  }

  @Test
  void aFileThatShrankBetweenStartsFailsTheTask() throws Exception {
    Worker worker = new Worker();
    DocumentSourceTask task = started(worker, "sequence", Clock.systemUTC());
    assertThat(worker.run(task, 2)).isFalse();
    task.stop();
    Files.writeString(Path.of(sources.get(0).path()), lines("z", 3));
    DocumentSourceTask again = started(worker, "sequence", Clock.systemUTC());
    assertThatThrownBy(() -> worker.run(again, MANY))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("f3.jsonl")
        .hasMessageContaining("changed");
  }

  @Test
  void aStoppedTaskPollsNothingMore() throws Exception {
    DocumentSourceTask task = started(new Worker(), "sequence", Clock.systemUTC());
    task.stop();
    assertThat(task.poll()).isNull();
  }

  private void assertPromises(List<SourceRecord> log) {
    Map<Integer, Long> promised = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (SourceRecord record : log) {
      if (record.value() == null) {
        Tick tick = tick(record);
        ends.merge(record.kafkaPartition(), tick.end() ? 1 : 0, Integer::sum);
        promised.merge(record.kafkaPartition(), tick.eventTime(), Math::max);
      } else if (record.topic().equals("raw.s")) {
        long promise = promised.get(record.kafkaPartition());
        assertThat(document(record).getEventTime()).isGreaterThan(promise);
        assertThat(ends.get(record.kafkaPartition())).isZero();
      }
    }
    assertThat(ends).isEqualTo(Map.of(0, 1, 1, 1, 2, 1, 3, 1));
    assertThat(log.subList(log.size() - 4, log.size()))
        .extracting(DocumentSourceTaskTest::tick)
        .allMatch(Tick::end);
  }

  private List<SourceRecord> wholeRun(String eventTime) throws InterruptedException {
    Worker worker = new Worker();
    DocumentSourceTask task = started(worker, eventTime, Clock.systemUTC());
    assertThat(worker.run(task, MANY)).isTrue();
    task.stop();
    return worker.log();
  }

  private DocumentSourceTask started(Worker worker, String eventTime, Clock clock) {
    DocumentSourceTask task =
        new DocumentSourceTask(
            clock,
            config -> new Outbox(registry, BlobStore.at(config.blobStore()), config.slice()));
    task.initialize(worker);
    Map<String, String> properties = new HashMap<>();
    properties.put("slice", "s");
    properties.put("sources", SourceEntry.format(sources));
    properties.put("event.time", eventTime);
    properties.put("tick.group", "g");
    properties.put("tick.members", "2");
    properties.put("tick.member.prefix", "m");
    properties.put("schema.registry.url", "http://127.0.0.1:1");
    properties.put("blob.store", folder.resolve("blobs").toUri().toString());
    properties.put("task.index", "0");
    properties.put("task.kind", "JSONL");
    task.start(properties);
    return task;
  }

  private void add(int rank, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("f%d.jsonl".formatted(rank)), content);
    sources.add(new SourceEntry(file.toString(), "f" + rank, rank, null));
  }

  private static String lines(String name, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"text\":\"%s %d\"}\n".formatted(name, i));
    }
    return lines.toString();
  }

  private List<Long> eventTimes(List<SourceRecord> log) {
    return log.stream()
        .filter(r -> r.value() != null)
        .map(r -> r.topic().equals("raw.s") ? document(r).getEventTime() : letter(r).getEventTime())
        .toList();
  }

  private static List<String> values(List<SourceRecord> log) {
    return log.stream()
        .filter(r -> r.value() != null)
        .map(r -> r.topic() + Arrays.hashCode((byte[]) r.value()))
        .toList();
  }

  private RawDocument document(SourceRecord record) {
    return new AvroDeserializer<>(registry, RawDocument.class).deserialize((byte[]) record.value());
  }

  private DeadLetter letter(SourceRecord record) {
    return new AvroDeserializer<>(registry, DeadLetter.class).deserialize((byte[]) record.value());
  }

  private static Tick tick(SourceRecord record) {
    return Tick.fromBytes((byte[]) record.headers().lastWithName(Tick.HEADER).value());
  }
}
