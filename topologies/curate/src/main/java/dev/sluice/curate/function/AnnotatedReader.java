package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.io.AnnotatedRecords;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.refine.recipe.Recipe;
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

  private transient RecordReading reading;

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
    reading = new RecordReading(new AnnotatedRecords(recipe, output, client, blobs), client);
  }

  @Override
  public void processElement(TopicRecord record, Context context, Collector<Addressed> out) {
    reading.read(record, out, letter -> context.output(DEAD_LETTERS, letter));
  }
}
