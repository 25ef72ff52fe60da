package dev.sluice.curate.function;

import dev.sluice.curate.flow.ContentEntry;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.ParagraphEntry;
import dev.sluice.curate.flow.ParagraphProbe;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.paragraph.ParagraphBucket;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * One bucket per paragraph and group: {@link ParagraphBucket}. Tells the decider at once.
 *
 * <p>State: the first document of each paragraph, for ever; the others until the watermark has
 * passed the first and one more arrives. One read and one write for a new paragraph, one read for a
 * copy of a settled one, one append more for a copy that arrives before that.
 */
public final class ParagraphBuckets
    extends KeyedProcessFunction<Long, ParagraphProbe, DeciderInput> {
  private final int partitions;

  private transient ValueState<ParagraphEntry> first;
  private transient ListState<ContentEntry> others;

  /**
   * @param partitions of the curated topic
   */
  public ParagraphBuckets(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public void open(OpenContext context) {
    first =
        getRuntimeContext().getState(new ValueStateDescriptor<>("first", Types.PARAGRAPH_ENTRY));
    others =
        getRuntimeContext().getListState(new ListStateDescriptor<>("others", Types.CONTENT_ENTRY));
  }

  @Override
  public void processElement(ParagraphProbe probe, Context context, Collector<DeciderInput> out)
      throws Exception {
    ParagraphEntry before = first.value();
    Position position = new Position(probe.turn(), probe.docId());
    Position known = before == null ? null : before.position();
    List<Position> rest =
        known != null && position.isBefore(known) && !before.alone() ? others() : List.of();
    ParagraphBucket.Arrival arrival =
        ParagraphBucket.arrive(position, known, rest, context.timerService().currentWatermark());
    store(before, arrival);
    for (ParagraphBucket.Telling telling : arrival.tellings()) {
      out.collect(DeciderInput.of(probe.hash(), telling, partitions));
    }
  }

  private List<Position> others() throws Exception {
    List<Position> positions = new ArrayList<>();
    for (ContentEntry entry : others.get()) {
      positions.add(entry.position());
    }
    return positions;
  }

  private void store(ParagraphEntry before, ParagraphBucket.Arrival arrival) throws Exception {
    boolean alone = before == null || before.alone();
    if (arrival.settled() && !alone) {
      others.clear();
      alone = true;
    } else if (arrival.added() != null) {
      others.add(ContentEntry.of(arrival.added()));
      alone = false;
    }
    ParagraphEntry after = ParagraphEntry.of(arrival.first(), alone);
    if (!after.equals(before)) {
      first.update(after);
    }
  }
}
