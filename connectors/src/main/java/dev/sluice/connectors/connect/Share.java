package dev.sluice.connectors.connect;

import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.Reading;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * A task's sources and how far they are read. Everything it writes is a function of the sources and
 * the offsets it started from, save for the event times of a live stack.
 *
 * <p>Each record carries its source's offset behind it. A source that ends is marked done by ticks,
 * because it may have no record of its own; the last one by the end ticks: when all sources are
 * done, the end ticks are written.
 */
final class Share implements AutoCloseable {
  private static final int BATCH_RECORDS = 200;
  private static final long BATCH_BYTES = 1_000_000;

  private final SourceConfig config;
  private final Outbox outbox;
  private final TickWriter ticks;
  private final EventTimes times;
  private final List<SourceOffset> offsets = new ArrayList<>();
  private int current;
  private boolean announced;
  private DocumentReader reader;

  /**
   * @param stored offsets by source partition, absent or null where there is none
   */
  Share(
      SourceConfig config,
      Outbox outbox,
      Clock clock,
      Map<Map<String, String>, Map<String, Object>> stored) {
    this.config = config;
    this.outbox = outbox;
    this.ticks =
        new TickWriter(config.ticks(), config.taskIndex(), config.slice(), config.partitions());
    long last = Long.MIN_VALUE;
    for (SourceEntry source : config.sources()) {
      SourceOffset offset =
          SourceOffset.of(source.uri(), stored.get(SourceOffset.partition(source.uri())));
      offsets.add(offset);
      last = Math.max(last, offset.eventTime());
    }
    this.times = EventTimes.of(config.eventTime(), clock, last);
    skipDone();
  }

  /** The next transaction; empty when all is read. */
  List<SourceRecord> nextBatch(BooleanSupplier stopping) {
    if (ended()) {
      return List.of();
    }
    if (!announced) {
      announced = true;
      return tick(current, false);
    }
    List<SourceRecord> batch = new ArrayList<>();
    long bytes = 0;
    boolean ticked = false;
    while (!ended()
        && batch.size() < BATCH_RECORDS
        && bytes < BATCH_BYTES
        && !stopping.getAsBoolean()) {
      Optional<Reading> reading = read();
      ticked = reading.isEmpty();
      if (reading.isPresent()) {
        SourceRecord record = record(reading.get());
        bytes += ((byte[]) record.value()).length;
        batch.add(record);
      } else {
        batch.addAll(finish());
      }
    }
    if (!batch.isEmpty() && !ticked) {
      batch.addAll(tick(current, false));
    }
    return batch;
  }

  @Override
  public void close() {
    closeReader();
  }

  private boolean ended() {
    return current == offsets.size();
  }

  private SourceEntry source() {
    return config.sources().get(current);
  }

  private Optional<Reading> read() {
    SourceOffset offset = offsets.get(current);
    try {
      if (reader == null) {
        reader =
            DocumentReaders.open(
                config.kind(),
                Path.of(source().path()),
                source().uri(),
                config.slice(),
                source().refOrHead(),
                offset.position());
      }
      return reader.next();
    } catch (IOException e) {
      throw new ConnectException(
          "cannot read %s behind byte %d: %s"
              .formatted(source().path(), offset.position().byteOffset(), e.getMessage()),
          e);
    }
  }

  private SourceRecord record(Reading reading) {
    long time = times.next(source().rank(), reader.position().index() - 1);
    offsets.set(current, new SourceOffset(reader.position(), false, time));
    if (reading instanceof Reading.Captured captured) {
      RawDocument document = captured.document();
      document.setEventTime(time);
      ByteBuffer content = document.getContent();
      byte[] value = outbox.value(document);
      if (value.length <= Topics.MAX_VALUE_BYTES) {
        int partition = DocumentId.partition(document.getDocId(), config.partitions());
        return record(outbox.topic(), partition, document.getDocId(), value);
      }
      return record(tooLarge(document, content, value.length), time);
    }
    return record(((Reading.Unreadable) reading).letter(), time);
  }

  private SourceRecord record(DeadLetter letter, long time) {
    letter.setEventTime(time);
    return record(Topics.DEAD_LETTER, 0, letter.getDocId(), outbox.value(letter));
  }

  /** What the source says about a document has no limit; a topic has. */
  private static DeadLetter tooLarge(RawDocument document, ByteBuffer content, int bytes) {
    byte[] sample = new byte[Math.min(content.remaining(), Origin.SAMPLE_BYTES)];
    content.duplicate().get(sample);
    DeadLetter letter =
        new Origin(document.getSlice(), document.getSourceUri())
            .deadLetter(
                document.getSourcePosition(),
                "record_too_large",
                "record of %d bytes without large content, allowed are %d"
                    .formatted(bytes, Topics.MAX_VALUE_BYTES),
                sample);
    letter.setDocId(document.getDocId());
    letter.setByteOffset(document.getByteOffset());
    letter.setByteLength(document.getByteLength());
    return letter;
  }

  private SourceRecord record(String topic, int partition, String docId, byte[] value) {
    return new SourceRecord(
        SourceOffset.partition(source().uri()),
        offsets.get(current).toMap(),
        topic,
        partition,
        Schema.BYTES_SCHEMA,
        docId.getBytes(StandardCharsets.UTF_8),
        Schema.BYTES_SCHEMA,
        value);
  }

  /** The current source is read to its end. */
  private List<SourceRecord> finish() {
    SourceOffset offset = offsets.get(current);
    offsets.set(current, new SourceOffset(reader.position(), true, offset.eventTime()));
    closeReader();
    int finished = current;
    skipDone();
    return tick(finished, ended());
  }

  private void skipDone() {
    while (!ended() && offsets.get(current).done()) {
      current++;
    }
  }

  /**
   * @param carrier the source whose offset the ticks carry
   */
  private List<SourceRecord> tick(int carrier, boolean end) {
    int next = Math.min(current, offsets.size() - 1);
    SourceOffset at = offsets.get(next);
    long promise = times.promise(config.sources().get(next).rank(), at.position().index());
    SourceOffset offset = offsets.get(carrier);
    SourceOffset told =
        new SourceOffset(offset.position(), offset.done(), Math.max(offset.eventTime(), promise));
    offsets.set(carrier, told);
    String uri = config.sources().get(carrier).uri();
    return ticks.write(promise, end, SourceOffset.partition(uri), told.toMap());
  }

  private void closeReader() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new ConnectException("cannot close " + source().path(), e);
    } finally {
      reader = null;
    }
  }
}
