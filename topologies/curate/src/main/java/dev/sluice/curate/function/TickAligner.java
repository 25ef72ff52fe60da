package dev.sluice.curate.function;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TickNotice;
import dev.sluice.curate.flow.Types;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Turns ticks into Flink's watermark and lets documents through.
 *
 * <p>Every subtask hears every tick, over the channel that also brings it documents of the same
 * partition. So when a tick is here, all documents of its partition that it covers and that go
 * through this subtask have gone; a watermark that every subtask has emitted covers all of them.
 *
 * <p>At a checkpoint barrier all subtasks have heard the same ticks (barriers must be aligned), so
 * one of them stores the table, as union state: after a restore or a rescale each subtask has all
 * of it and says its watermark again, for nothing else may ever come.
 *
 * <p>A document behind the watermark is flagged, counted and takes its turn right behind it: still
 * in order, still compared with all before it. Behind the end of all input it is rejected.
 */
public final class TickAligner extends AbstractStreamOperator<JudgedDocument>
    implements OneInputStreamOperator<Addressed, JudgedDocument> {
  private static final String STATE = "ticks";

  private final List<TopicPartitionName> partitions;

  private transient TickTable table;
  private transient ListState<TickNotice> stored;
  private transient Counter lateDocuments;
  private transient long watermark;

  public TickAligner(List<TopicPartitionName> partitions) {
    this.partitions = List.copyOf(partitions);
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    table = new TickTable(partitions);
    watermark = PartitionTicks.NONE;
    stored =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>(STATE, Types.TICK));
    for (TickNotice tick : stored.get()) {
      table.hear(tick);
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    lateDocuments = getMetricGroup().counter("lateDocuments");
    getMetricGroup().gauge("tickWatermark", () -> watermark);
    long now = getProcessingTimeService().getCurrentProcessingTime();
    // Later than open, when the operators behind this one are open too.
    ScheduledFuture<?> unused = getProcessingTimeService().registerTimer(now, any -> advance());
  }

  @Override
  public void processElement(StreamRecord<Addressed> element) {
    Addressed addressed = element.getValue();
    if (addressed.tick() != null) {
      table.hear(addressed.tick());
      advance();
    } else {
      output.collect(element.replace(placed(addressed.document())));
    }
  }

  private JudgedDocument placed(JudgedDocument document) {
    if (document.turn() > watermark) {
      return document;
    }
    lateDocuments.inc();
    if (watermark == Long.MAX_VALUE) {
      return document.late(
          document.turn(), document.passed() ? Rejection.afterEnd() : document.rejection());
    }
    return document.late(watermark + 1, document.rejection());
  }

  private void advance() {
    long reached = table.watermark();
    if (reached > watermark) {
      watermark = reached;
      output.emitWatermark(new Watermark(reached));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    stored.clear();
    if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      stored.addAll(table.rows());
    }
  }

  /** Watermarks come from ticks alone. */
  @Override
  public void processWatermark(Watermark mark) {}

  /** Nor does a source that has nothing to read make this idle. */
  @Override
  public void processWatermarkStatus(WatermarkStatus status) {}
}
