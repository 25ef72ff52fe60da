package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.AnnotatedRecords;
import dev.sluice.curate.io.BenchmarkRecords;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.TopicLog;
import dev.sluice.curate.io.UnreadableRecordException;
import dev.sluice.refine.decontaminate.BenchmarkSet;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.registry.RegistryClient;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An {@link AnnotatedReader} that also rejects documents with passages of benchmarks.
 *
 * <p>The topic of benchmarks is the state: every start of a subtask reads it to its end before the
 * first document, so that a run over a fixed topic is the same each time, and nothing of it is in a
 * checkpoint. What comes later reaches every subtask by broadcast, and applies from then on; what
 * the broadcast repeats is passed over.
 */
public final class DecontaminatingReader
    extends CoProcessFunction<TopicRecord, TopicRecord, Addressed> {
  private static final Logger LOG = LoggerFactory.getLogger(DecontaminatingReader.class);

  private final Recipe recipe;
  private final String output;
  private final RegistrySupplier registry;
  private final BlobSupplier blobs;
  private final TopicLog log;

  private transient RecordReading reading;
  private transient BenchmarkRecords records;
  private transient BenchmarkSet benchmarks;
  private transient long loadedUntil;

  public DecontaminatingReader(
      Recipe recipe, String output, RegistrySupplier registry, BlobSupplier blobs, TopicLog log) {
    this.recipe = recipe;
    this.output = output;
    this.registry = registry;
    this.blobs = blobs;
    this.log = log;
  }

  @Override
  public void open(OpenContext context) {
    RegistryClient client = registry.connect();
    benchmarks = recipe.decontamination().emptySet();
    records = new BenchmarkRecords(client);
    reading =
        new RecordReading(
            new AnnotatedRecords(recipe, output, client, blobs, benchmarks::index), client);
    loadedUntil = log.readToEnd(this::apply);
    LOG.info("benchmarks up to Kafka offset {}: {}", loadedUntil, benchmarks.index().coverage());
  }

  @Override
  public void processElement1(TopicRecord record, Context context, Collector<Addressed> out) {
    reading.read(record, out, letter -> context.output(AnnotatedReader.DEAD_LETTERS, letter));
  }

  @Override
  public void processElement2(TopicRecord record, Context context, Collector<Addressed> out) {
    if (record.kafkaOffset() >= loadedUntil) {
      apply(record);
    }
  }

  private void apply(TopicRecord record) {
    try {
      records.apply(record, benchmarks);
    } catch (UnreadableRecordException e) {
      // BenchmarkCheck, which every record goes through, makes the one dead letter of it.
      LOG.warn("benchmarks, Kafka offset {}: {}", record.kafkaOffset(), e.getMessage());
    }
  }
}
