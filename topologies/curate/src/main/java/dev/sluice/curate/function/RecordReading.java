package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.TickNotice;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.AnnotatedRecords;
import dev.sluice.curate.io.DeadLetters;
import dev.sluice.curate.io.UnreadableRecordException;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.registry.RegistryClient;
import java.util.function.Consumer;
import org.apache.flink.util.Collector;

/** A record to a judged document, a tick or a dead letter. */
final class RecordReading {
  private final AnnotatedRecords documents;
  private final DeadLetters deadLetters;

  RecordReading(AnnotatedRecords documents, RegistryClient registry) {
    this.documents = documents;
    this.deadLetters = new DeadLetters(registry);
  }

  void read(TopicRecord record, Collector<Addressed> out, Consumer<DeadLetterOutput> dead) {
    if (record.tick() != null) {
      readTick(record, out, dead);
      return;
    }
    try {
      out.collect(new Addressed(0, documents.read(record), null));
    } catch (UnreadableRecordException e) {
      dead.accept(deadLetters.of(record, e.reason(), e.getMessage()));
    }
  }

  /** A tick that cannot be read holds the watermark back, which shows; it loses no document. */
  private void readTick(
      TopicRecord record, Collector<Addressed> out, Consumer<DeadLetterOutput> dead) {
    Tick tick;
    try {
      tick = Tick.fromBytes(record.tick());
    } catch (IllegalArgumentException e) {
      dead.accept(deadLetters.of(record, "malformed_tick", e.getMessage()));
      return;
    }
    out.collect(new Addressed(0, null, TickNotice.of(record.topic(), record.partition(), tick)));
  }
}
