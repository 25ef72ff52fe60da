package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.TakedownNotice;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.curate.io.DeadLetters;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.TakedownRecords;
import dev.sluice.curate.io.UnreadableRecordException;
import dev.sluice.schemas.registry.RegistryClient;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.BooleanSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;

/**
 * Tells every curated partition of every takedown: first those that stood in the topic when the job
 * was started, then those that come. One subtask.
 *
 * <p>The decider decides nothing before this has spoken, for its watermark is the least of all its
 * inputs and this one's comes behind what stood at the start. So those requests bind the first
 * document already, which makes a replay a function of the topics. Later ones take effect when they
 * come.
 *
 * <p>State: whether the requests that stood were told; they are told once in the life of the job.
 */
public final class TakedownReader extends AbstractStreamOperator<DeciderInput>
    implements OneInputStreamOperator<TopicRecord, DeciderInput>, BoundedOneInput {
  public static final OutputTag<DeadLetterOutput> DEAD_LETTERS =
      new OutputTag<>("unreadable-takedowns", Types.DEAD_LETTER);

  private final List<TopicRecord> standing;
  private final int partitions;
  private final RegistrySupplier registry;

  private transient TakedownRecords takedowns;
  private transient DeadLetters deadLetters;
  private transient ListState<Boolean> told;
  private transient boolean hasTold;
  private transient boolean hasBegun;

  /**
   * @param standing all records that were in the topic before those of the input
   * @param partitions of the curated topic
   */
  public TakedownReader(List<TopicRecord> standing, int partitions, RegistrySupplier registry) {
    this.standing = List.copyOf(standing);
    this.partitions = partitions;
    this.registry = registry;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    told =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("told", BooleanSerializer.INSTANCE));
    hasTold = told.get().iterator().hasNext();
  }

  @Override
  public void open() throws Exception {
    super.open();
    RegistryClient client = registry.connect();
    takedowns = new TakedownRecords(client);
    deadLetters = new DeadLetters(client);
    hasBegun = false;
    long now = getProcessingTimeService().getCurrentProcessingTime();
    // Later than open, when the operators behind this one are open too.
    ScheduledFuture<?> unused = getProcessingTimeService().registerTimer(now, any -> begin());
  }

  @Override
  public void processElement(StreamRecord<TopicRecord> element) {
    begin();
    tell(element.getValue());
  }

  @Override
  public void endInput() {
    begin();
  }

  private void begin() {
    if (hasBegun) {
      return;
    }
    hasBegun = true;
    if (!hasTold) {
      standing.forEach(this::tell);
      hasTold = true;
    }
    output.emitWatermark(Watermark.MAX_WATERMARK);
  }

  private void tell(TopicRecord record) {
    try {
      TakedownNotice takedown = takedowns.read(record);
      for (int partition = 0; partition < partitions; partition++) {
        output.collect(new StreamRecord<>(DeciderInput.of(takedown, partition)));
      }
    } catch (UnreadableRecordException e) {
      output.collect(
          DEAD_LETTERS, new StreamRecord<>(deadLetters.of(record, e.reason(), e.getMessage())));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    told.clear();
    if (hasTold) {
      told.add(true);
    }
  }

  /** The watermark says that what stood at the start was told, and nothing else. */
  @Override
  public void processWatermark(Watermark mark) {}

  @Override
  public void processWatermarkStatus(WatermarkStatus status) {}
}
