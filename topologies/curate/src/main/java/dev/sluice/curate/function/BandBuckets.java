package dev.sluice.curate.function;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BandBucket;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Comparisons;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * The buckets of all bands, by generation: {@link BandBucket}. What is verified here goes to the
 * decider, a pair that is not goes where the sketch of the other document is.
 *
 * <p>A record brings all buckets of a document that this subtask holds, so the key of the state is
 * set where state is touched, and not by the record. It must be of a key group of this subtask, as
 * the sender sees to.
 *
 * <p>State: of each bucket the first {@value BandBucket#MOST_FIRST} members, 24 bytes each, the
 * sketches of at most {@value BandBucket#MOST_LEADERS} leaders, and a line for each follower; until
 * the generation is forgotten. A bucket that is new costs no write of its own ({@link
 * SingletonBuckets}); a read and a write where it, or that of a generation next to it, may have
 * members.
 */
public final class BandBuckets extends GenerationalOperator<BandProbe> {
  public static final OutputTag<SketchProbe> QUESTIONS =
      new OutputTag<>("questions", Types.SKETCH_PROBE);

  /** That are remembered when a document is in the middle one of three. */
  private static final int MOST_GENERATIONS = 3;

  private final PairVerifier verifier;
  private final boolean ranked;
  private final int partitions;
  private final long filterBytes;

  private transient BandBucket bucket;
  private transient SubtaskKeys subtasks;
  private transient BucketState state;

  /**
   * @param ranked whether documents differ in rank; settles the layout of the state
   * @param partitions of the curated topic
   * @param filterBytes of memory in all subtasks, at most, that tell new buckets from others
   */
  public BandBuckets(
      PairVerifier verifier,
      boolean ranked,
      int partitions,
      long filterBytes,
      Generations generations) {
    super(generations);
    this.verifier = verifier;
    this.ranked = ranked;
    this.partitions = partitions;
    this.filterBytes = filterBytes;
  }

  @Override
  public void open() throws Exception {
    super.open();
    bucket = new BandBucket(verifier, ranked);
    state =
        new BucketState(
            states,
            new PackedPositions(ranked),
            generations.forget() ? filterBytes / MOST_GENERATIONS : filterBytes);
    subtasks = new SubtaskKeys(getRuntimeContext().getTaskInfo());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    state.flush();
    super.snapshotState(context);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    if (generations.forget()) {
      state.forgetBefore(generations.firstRemembered(settled));
    }
  }

  @Override
  void work(BandProbe probe) {
    Arrival arrival = probe.document().arrival();
    Comparisons comparisons = new Comparisons(arrival, verifier);
    long own = generations.of(arrival.position().eventTime());
    long[] meeting = states.meeting(own);
    for (long key : probe.bucketKeys()) {
      for (long generation : meeting) {
        state.at(key, generation);
        if (generation == own) {
          bucket.arrive(arrival, state, settled, comparisons);
        } else {
          bucket.meet(arrival, state, comparisons);
        }
      }
    }
    state.worked();
    for (Candidate candidate : comparisons.found()) {
      tell(DeciderInput.of(candidate, partitions));
    }
    ask(probe.document(), comparisons.asked());
  }

  /** Each subtask at once about all members whose sketches it holds. */
  private void ask(SketchedDocument document, List<Position> members) {
    Map<Integer, List<Position>> bySubtask = new TreeMap<>();
    for (Position member : members) {
      bySubtask
          .computeIfAbsent(
              subtasks.subtaskOf(SketchProbe.keyOf(member.docId(), member.eventTime())),
              any -> new ArrayList<>())
          .add(member);
    }
    bySubtask.forEach(
        (subtask, asked) ->
            output.collect(
                QUESTIONS,
                new StreamRecord<>(
                    SketchProbe.toCompare(subtasks.keyOf(subtask), asked, document))));
  }
}
