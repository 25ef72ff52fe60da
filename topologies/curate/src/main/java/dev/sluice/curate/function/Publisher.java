package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.Publishable;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.takedown.Takedown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Publishes what the decider kept, one turn after the other: documents with the version that each
 * replaces, then the retractions of the turn. Which those are depends on what other partitions
 * kept, so documents wait for the watermark of all deciders here; nothing is decided any more.
 *
 * <p>Keyed by curated partition like the decider, so that no document changes its subtask.
 * Takedowns come behind the documents that were decided before them, of which some may wait here:
 * these are published, and retracted at once.
 *
 * <p>State: what waits ({@link PendingTurns}), with a timer for each turn; for ever, ids and
 * addresses of what is published and the takedowns that stand.
 */
public final class Publisher extends AbstractStreamOperator<CuratedOutput>
    implements OneInputStreamOperator<Publishable, CuratedOutput>, Triggerable<Integer, Long> {
  private transient PendingTurns<Publishable> pending;
  private transient InternalTimerService<Long> turns;
  private transient PartitionTakedowns takedowns;
  private transient Retractions retractions;

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
            Types.PUBLISHABLE.createSerializer(getExecutionConfig().getSerializerConfig()),
            Publisher::textBytes);
  }

  @Override
  public void open() throws Exception {
    super.open();
    turns = getInternalTimerService("turns", LongSerializer.INSTANCE, this);
    takedowns = new PartitionTakedowns(getRuntimeContext());
    retractions =
        new Retractions(getRuntimeContext(), it -> output.collect(new StreamRecord<>(it)));
  }

  private static long textBytes(Publishable input) {
    return input.output() == null || input.output().isEnd() ? 0 : input.output().payload().length;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    pending.snapshot(context);
  }

  @Override
  public void processElement(StreamRecord<Publishable> element) throws Exception {
    Publishable input = element.getValue();
    if (input.order() != null && input.order().takedown() != null) {
      takedowns.hear(input.partition(), input.order().takedown());
      retractions.takeDown(input.order());
    } else if (input.turn() <= turns.currentWatermark()) {
      publish(List.of(input)); // an end: nothing else comes behind the watermark
    } else {
      pending.add(input.turn(), input);
      turns.registerEventTimeTimer(input.turn(), input.turn());
    }
  }

  @Override
  public void onEventTime(InternalTimer<Integer, Long> timer) throws Exception {
    publish(pending.take(timer.getNamespace()));
  }

  private void publish(List<Publishable> turn) throws Exception {
    List<Publishable> kept = new ArrayList<>();
    List<DeciderInput> orders = new ArrayList<>();
    Map<String, String> replaced = new HashMap<>();
    for (Publishable input : turn) {
      if (input.output() != null) {
        kept.add(input);
      } else if (input.order().replaces() != null) {
        replaced.put(input.order().docId(), input.order().replaces());
      } else {
        orders.add(input.order());
      }
    }
    kept.sort(Comparator.comparingLong(it -> it.output().ordinal()));
    for (Publishable document : kept) {
      if (document.output().isEnd()) {
        retractions.end(document.output());
      } else {
        publish(document, replaced.get(document.output().docId()));
      }
    }
    retractions.carryOut(orders);
  }

  private void publish(Publishable document, String replaced) throws Exception {
    CuratedOutput kept = document.output();
    String address = document.origin().address();
    retractions.publish(address, kept.replacing(replaced));
    Optional<Takedown> takenDown =
        takedowns.of(document.partition()).covering(kept.docId(), address);
    if (takenDown.isPresent()) {
      retractions.takeDown(document.partition(), kept.docId(), takenDown.get());
    }
  }

  @Override
  public void onProcessingTime(InternalTimer<Integer, Long> timer) {
    throw new IllegalStateException("the publisher knows no processing time");
  }
}
