package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.TickNotice;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.io.AnnotatedRecords;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.DeadLetters;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.UnreadableRecordException;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.registry.RegistryClient;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Decodes records, judges documents by the recipe's rules, and passes ticks on, in the order of the
 * partition. Stateless; runs in the source's chain, so a text is decoded once and a rejected one
 * goes no further. What cannot be read is a dead letter.
 */
public final class AnnotatedReader extends ProcessFunction<TopicRecord, Addressed> {
  public static final OutputTag<DeadLetterOutput> DEAD_LETTERS =
      new OutputTag<>("dead-letters", Types.DEAD_LETTER);

  private final Recipe recipe;
  private final String output;
  private final RegistrySupplier registry;
  private final BlobSupplier blobs;

  private transient AnnotatedRecords documents;
  private transient DeadLetters deadLetters;

  public AnnotatedReader(
      Recipe recipe, String output, RegistrySupplier registry, BlobSupplier blobs) {
    this.recipe = recipe;
    this.output = output;
    this.registry = registry;
    this.blobs = blobs;
  }

  @Override
  public void open(OpenContext context) {
    RegistryClient client = registry.connect();
    documents = new AnnotatedRecords(recipe, output, client, blobs);
    deadLetters = new DeadLetters(client);
  }

  @Override
  public void processElement(TopicRecord record, Context context, Collector<Addressed> out) {
    if (record.tick() != null) {
      readTick(record, context, out);
      return;
    }
    try {
      out.collect(new Addressed(0, documents.read(record), null));
    } catch (UnreadableRecordException e) {
      context.output(DEAD_LETTERS, deadLetters.of(record, e.reason(), e.getMessage()));
    }
  }

  /** A tick that cannot be read holds the watermark back, which shows; it loses no document. */
  private void readTick(TopicRecord record, Context context, Collector<Addressed> out) {
    Tick tick;
    try {
      tick = Tick.fromBytes(record.tick());
    } catch (IllegalArgumentException e) {
      context.output(DEAD_LETTERS, deadLetters.of(record, "malformed_tick", e.getMessage()));
      return;
    }
    out.collect(new Addressed(0, null, TickNotice.of(record.topic(), record.partition(), tick)));
  }
}
