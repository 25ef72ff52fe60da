package dev.sluice.curate.function;

import dev.sluice.curate.flow.ContentEntry;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.ParagraphEntry;
import dev.sluice.curate.flow.ParagraphProbe;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.paragraph.ParagraphBucket;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/**
 * One bucket per paragraph, group and generation: {@link ParagraphBucket}. Tells the decider at
 * once.
 *
 * <p>State: the first document of each paragraph, until its generation is forgotten; the others
 * until the watermark has passed the first and one more arrives. One read and one write for a new
 * paragraph, one read for a copy of a settled one, one append more for a copy that arrives before
 * that; where the recipe has generations, a read or two more.
 */
public final class ParagraphBuckets extends GenerationalOperator<ParagraphProbe> {
  private final int partitions;

  private transient ValueState<ParagraphEntry> first;
  private transient ListState<ContentEntry> others;

  /**
   * @param partitions of the curated topic
   */
  public ParagraphBuckets(int partitions, Generations generations) {
    super(generations);
    this.partitions = partitions;
  }

  @Override
  public void open() throws Exception {
    super.open();
    first = states.value(new ValueStateDescriptor<>("first", Types.PARAGRAPH_ENTRY));
    others = states.list(new ListStateDescriptor<>("others", Types.CONTENT_ENTRY));
  }

  @Override
  void work(ParagraphProbe probe) throws Exception {
    Position position = new Position(probe.turn(), probe.docId());
    long own = generations.of(probe.turn());
    long[] meeting = states.meeting(own);
    states.at(own);
    ParagraphBucket.Arrival arrival = enter(position);
    tell(probe.hash(), arrival.tellings());
    if (generations.forget()) {
      boolean leads = arrival.first().equals(position);
      long last = meeting[meeting.length - 1];
      List<Position> after = leads && last > own ? allOf(last) : List.of();
      tell(probe.hash(), ParagraphBucket.meet(position, firstOf(own - 1), after));
    }
  }

  private ParagraphBucket.Arrival enter(Position position) throws Exception {
    ParagraphEntry before = first.value();
    Position known = before == null ? null : before.position();
    List<Position> rest =
        known != null && position.isBefore(known) && !before.alone() ? others() : List.of();
    ParagraphBucket.Arrival arrival = ParagraphBucket.arrive(position, known, rest, settled);
    store(before, arrival);
    return arrival;
  }

  private void tell(long hash, List<ParagraphBucket.Telling> tellings) {
    for (ParagraphBucket.Telling telling : tellings) {
      tell(DeciderInput.of(hash, telling, partitions));
    }
  }

  private Position firstOf(long generation) throws Exception {
    states.at(generation);
    ParagraphEntry entry = first.value();
    return entry == null ? null : entry.position();
  }

  private List<Position> allOf(long generation) throws Exception {
    states.at(generation);
    ParagraphEntry entry = first.value();
    if (entry == null || entry.alone()) {
      return entry == null ? List.of() : List.of(entry.position());
    }
    List<Position> all = others();
    all.add(entry.position());
    return all;
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
