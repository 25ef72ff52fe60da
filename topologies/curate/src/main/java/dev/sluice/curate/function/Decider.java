package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Publishable;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.takedown.Takedown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.BooleanSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Decides each document when its turn has come, in the total order of its curated partition, and
 * numbers what is kept.
 *
 * <p>Keyed by curated partition ({@link PartitionKeys}). Documents and candidates wait for their
 * turn ({@link PendingTurns}), for which a timer is set; both are gone when it has fired. The
 * watermark is the least of both inputs, so every candidate is here before its document's turn.
 *
 * <p>Orders to retract are carried out at their turn, behind its documents, for these may be meant
 * themselves; takedowns at once, and they keep out what they cover before anything else is asked.
 * With a recipe whose later decisions depend on which documents were kept, all that is left to the
 * {@link Publisher}.
 *
 * <p>Kept for ever: the next ordinal of each partition and whether its end was told; ids and
 * addresses of what is kept, unless that is left to the publisher, and the takedowns that stand.
 */
public final class Decider extends AbstractStreamOperator<CuratedOutput>
    implements OneInputStreamOperator<DeciderInput, CuratedOutput>, Triggerable<Integer, Long> {
  public static final OutputTag<RejectedOutput> REJECTED =
      new OutputTag<>("rejected", Types.REJECTED);

  /** All that is kept, for a {@link Publisher}; nothing then goes to the main output. */
  public static final OutputTag<Publishable> HANDED_OVER =
      new OutputTag<>("handed-over", Types.PUBLISHABLE);

  private final int[] keys;
  private final TurnRules rules;
  private final boolean handsOver;

  private transient PendingTurns<DeciderInput> pending;
  private transient ValueState<Long> nextOrdinal;
  private transient ValueState<Boolean> ended;
  private transient InternalTimerService<Long> turns;
  private transient PartitionTakedowns takedowns;
  private transient Outlet outlet;

  /** Ordinals while a watermark is worked off, so that they are stored once per watermark. */
  private transient Map<Integer, Long> ordinals;

  /**
   * @param handsOver to a publisher
   */
  public Decider(TurnRules rules, int partitions, boolean handsOver) {
    this.rules = rules;
    this.handsOver = handsOver;
    this.keys = PartitionKeys.of(partitions);
  }

  @Override
  protected boolean isUsingCustomRawKeyedState() {
    return true; // what is pending
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    pending =
        PendingTurns.of(
            this,
            context,
            Types.DECIDER_INPUT.createSerializer(getExecutionConfig().getSerializerConfig()),
            input -> input.document() == null ? 0 : input.document().payload().length);
  }

  @Override
  public void open() throws Exception {
    super.open();
    ordinals = new HashMap<>();
    nextOrdinal =
        getPartitionedState(new ValueStateDescriptor<>("ordinal", LongSerializer.INSTANCE));
    ended = getPartitionedState(new ValueStateDescriptor<>("ended", BooleanSerializer.INSTANCE));
    turns = getInternalTimerService("turns", LongSerializer.INSTANCE, this);
    takedowns = new PartitionTakedowns(getRuntimeContext());
    outlet =
        handsOver
            ? new Handover(
                it -> output.collect(HANDED_OVER, new StreamRecord<>(it)),
                rules.forget() ? new KeptDocuments(getRuntimeContext()) : null)
            : new Retractions(getRuntimeContext(), it -> output.collect(new StreamRecord<>(it)));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    pending.snapshot(context);
  }

  @Override
  public void processElement(StreamRecord<DeciderInput> element) throws Exception {
    DeciderInput input = element.getValue();
    if (input.takedown() != null) {
      takedowns.hear(input.partition(), input.takedown());
      outlet.takeDown(input);
      return;
    }
    pending.add(input.turn(), input);
    if (input.document() != null || input.order() != null) {
      turns.registerEventTimeTimer(input.turn(), input.turn());
    }
  }

  @Override
  public void onEventTime(InternalTimer<Integer, Long> timer) throws Exception {
    List<DeciderInput> inputs = new ArrayList<>();
    List<DeciderInput> orders = new ArrayList<>();
    for (DeciderInput input : pending.take(timer.getNamespace())) {
      if (input.order() != null) {
        orders.add(input);
      } else if (input.document() == null || mayStay(input)) {
        inputs.add(input);
      }
    }
    rules.decide(inputs, this::keep, this::reject);
    outlet.carryOut(orders);
  }

  private boolean mayStay(DeciderInput input) throws Exception {
    JudgedDocument document = input.document();
    Optional<Takedown> takenDown =
        takedowns.of(input.partition()).covering(document.docId(), document.origin().address());
    takenDown.ifPresent(
        takedown ->
            reject(
                new RejectedOutput(
                    document.docId(),
                    document.late(),
                    document.payload(),
                    Rejection.of(takedown))));
    return takenDown.isEmpty();
  }

  private void keep(DeciderInput input, TextChanges changes) {
    JudgedDocument document = input.document();
    if (rules.forget() && isKept(document)) {
      reject(rules.alreadySeen(input));
      return;
    }
    long ordinal = ordinals.computeIfAbsent((Integer) getCurrentKey(), any -> storedOrdinal());
    ordinals.put((Integer) getCurrentKey(), ordinal + 1);
    CuratedOutput kept =
        new CuratedOutput(
            input.partition(),
            document.docId(),
            ordinal,
            document.late(),
            changes,
            document.payload());
    StateAccess.write(() -> outlet.keep(document, kept));
  }

  private boolean isKept(JudgedDocument document) {
    return StateAccess.read(() -> outlet.isKept(document));
  }

  private void reject(RejectedOutput rejected) {
    output.collect(REJECTED, new StreamRecord<>(rejected));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    for (Map.Entry<Integer, Long> ordinal : ordinals.entrySet()) {
      setCurrentKey(ordinal.getKey());
      nextOrdinal.update(ordinal.getValue());
    }
    ordinals.clear();
    if (mark.getTimestamp() == Long.MAX_VALUE) {
      endPartitions();
    }
  }

  /** Also those that no document ever came for; each once, whatever is restored. */
  private void endPartitions() throws Exception {
    TaskInfo task = getRuntimeContext().getTaskInfo();
    for (int partition = 0; partition < keys.length; partition++) {
      if (PartitionKeys.subtaskOf(keys[partition], task.getNumberOfParallelSubtasks())
          == task.getIndexOfThisSubtask()) {
        setCurrentKey(keys[partition]);
        if (ended.value() == null) {
          ended.update(true);
          outlet.end(CuratedOutput.end(partition, storedOrdinal()));
        }
      }
    }
  }

  private long storedOrdinal() {
    try {
      Long stored = nextOrdinal.value();
      return stored == null ? 0 : stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<Integer, Long> timer) {
    throw new IllegalStateException("the decider knows no processing time");
  }
}
