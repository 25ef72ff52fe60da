package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.io.BenchmarkRecords;
import dev.sluice.curate.io.DeadLetters;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.UnreadableRecordException;
import dev.sluice.refine.decontaminate.BenchmarkSet;
import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Method;
import dev.sluice.schemas.registry.RegistryClient;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through records that are parts of benchmarks. The others become one dead letter each, here,
 * where there is one subtask, and not in every reader.
 */
public final class BenchmarkCheck extends ProcessFunction<TopicRecord, TopicRecord> {
  public static final OutputTag<DeadLetterOutput> DEAD_LETTERS =
      new OutputTag<>("benchmark-dead-letters", Types.DEAD_LETTER);

  private final RegistrySupplier registry;

  private transient BenchmarkRecords records;
  private transient DeadLetters deadLetters;
  private transient BenchmarkSet none;

  public BenchmarkCheck(RegistrySupplier registry) {
    this.registry = registry;
  }

  @Override
  public void open(OpenContext context) {
    RegistryClient client = registry.connect();
    records = new BenchmarkRecords(client);
    deadLetters = new DeadLetters(client);
    none = new BenchmarkSet(Criteria.of(Method.GPT3), name -> false);
  }

  @Override
  public void processElement(TopicRecord record, Context context, Collector<TopicRecord> out) {
    try {
      records.apply(record, none);
      out.collect(record);
    } catch (UnreadableRecordException e) {
      context.output(DEAD_LETTERS, deadLetters.ofBenchmark(record, e.reason(), e.getMessage()));
    }
  }
}
