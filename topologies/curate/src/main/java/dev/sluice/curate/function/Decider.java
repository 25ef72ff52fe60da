package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TextChanges;
import dev.sluice.curate.flow.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.BooleanSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.internal.InternalListState;
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
 *
 * <p>Kept for ever: the next ordinal of each partition and whether its end was told; ids and
 * addresses of what is kept, and the takedowns that stand.
 */
public final class Decider extends AbstractStreamOperator<CuratedOutput>
    implements OneInputStreamOperator<DeciderInput, CuratedOutput>, Triggerable<Integer, Long> {
  public static final OutputTag<RejectedOutput> REJECTED =
      new OutputTag<>("rejected", Types.REJECTED);

  private static final String PENDING = "pending";

  private final int[] keys;
  private final TurnRules rules;

  private transient PendingTurns pending;
  private transient ValueState<Long> nextOrdinal;
  private transient ValueState<Boolean> ended;
  private transient InternalTimerService<Long> turns;
  private transient Retractions retractions;

  /** Ordinals while a watermark is worked off, so that they are stored once per watermark. */
  private transient Map<Integer, Long> ordinals;

  /** Of documents of the turn that is decided: what each replaces, should it be kept. */
  private transient Map<String, String> replaced;

  public Decider(TurnRules rules, int partitions) {
    this.rules = rules;
    this.keys = PartitionKeys.of(partitions);
  }

  @Override
  @SuppressWarnings("unchecked") // Flink gives namespaced list state by its general type only
  public void open() throws Exception {
    super.open();
    ordinals = new HashMap<>();
    replaced = new HashMap<>();
    ListStateDescriptor<DeciderInput> inputs =
        new ListStateDescriptor<>(
            PENDING,
            Types.DECIDER_INPUT.createSerializer(getExecutionConfig().getSerializerConfig()));
    pending =
        new PendingTurns(
            this,
            (InternalListState<Integer, Long, DeciderInput>)
                getOrCreateKeyedState(LongSerializer.INSTANCE, inputs),
            lastStored());
    nextOrdinal =
        getPartitionedState(new ValueStateDescriptor<>("ordinal", LongSerializer.INSTANCE));
    ended = getPartitionedState(new ValueStateDescriptor<>("ended", BooleanSerializer.INSTANCE));
    turns = getInternalTimerService("turns", LongSerializer.INSTANCE, this);
    retractions =
        new Retractions(
            getRuntimeContext(), retracted -> output.collect(new StreamRecord<>(retracted)));
  }

  /** Of a checkpoint that is restored: the last turn that something waits for. */
  private long lastStored() {
    try (Stream<Tuple2<Integer, Long>> turnsStored =
        this.<Integer>getKeyedStateBackend().getKeysAndNamespaces(PENDING)) {
      return turnsStored.mapToLong(it -> it.f1).max().orElse(Long.MIN_VALUE);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    pending.write();
    super.snapshotState(context);
  }

  @Override
  public void processElement(StreamRecord<DeciderInput> element) throws Exception {
    DeciderInput input = element.getValue();
    if (input.takedown() != null) {
      retractions.hear(input);
      return;
    }
    pending.add(input);
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
      } else if (input.replaces() != null) {
        replaced.put(input.docId(), input.replaces());
      } else if (input.document() == null || mayStay(input)) {
        inputs.add(input);
      }
    }
    rules.decide(inputs, this::keep, this::reject);
    retractions.carryOut(orders);
    replaced.clear();
  }

  private boolean mayStay(DeciderInput input) throws Exception {
    JudgedDocument document = input.document();
    Optional<Rejection> takenDown = retractions.rejection(input.partition(), document);
    takenDown.ifPresent(
        rejection ->
            reject(
                new RejectedOutput(
                    document.docId(), document.late(), document.payload(), rejection)));
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
    remember(document, ordinal);
    output.collect(
        new StreamRecord<>(
            new CuratedOutput(
                input.partition(),
                document.docId(),
                ordinal,
                document.late(),
                changes,
                document.payload(),
                replaced.get(document.docId()),
                null)));
  }

  private boolean isKept(JudgedDocument document) {
    try {
      return retractions.isKept(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state of a partition cannot be read", e);
    }
  }

  private void remember(JudgedDocument document, long ordinal) {
    try {
      retractions.kept(document, ordinal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state of a partition cannot be written", e);
    }
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
          output.collect(new StreamRecord<>(CuratedOutput.end(partition, storedOrdinal())));
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
