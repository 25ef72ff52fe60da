package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.refine.dedup.Generations;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * What all buckets have in common: states by generation, which are swept as elements are worked off
 * and watermarks pass, and something to say to the decider.
 *
 * @param <I> what comes
 */
abstract class GenerationalOperator<I> extends AbstractStreamOperator<DeciderInput>
    implements OneInputStreamOperator<I, DeciderInput> {
  final Generations generations;

  transient GenerationalStates states;

  /** No document of this turn or an earlier one comes any more. */
  transient long settled;

  GenerationalOperator(Generations generations) {
    this.generations = generations;
  }

  /** An element's share of the work, with the current key set to its own. */
  abstract void work(I input) throws Exception;

  @Override
  public void open() throws Exception {
    super.open();
    states = new GenerationalStates(this, generations);
    settled = Long.MIN_VALUE;
  }

  @Override
  public final void processElement(StreamRecord<I> element) throws Exception {
    work(element.getValue());
    states.worked();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    settled = mark.getTimestamp();
    super.processWatermark(mark);
    states.passed(settled);
  }

  @Override
  public void close() throws Exception {
    if (states != null) {
      states.close();
    }
    super.close();
  }

  final void tell(DeciderInput input) {
    output.collect(new StreamRecord<>(input));
  }
}
