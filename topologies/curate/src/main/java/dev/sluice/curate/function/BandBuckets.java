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
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * The buckets of all bands, by generation: {@link BandBucket}. What is verified here goes to the
 * decider, a pair that is not goes where the sketch of the other document is.
 *
 * <p>A record brings all buckets of a document that this subtask holds, so the key of the state is
 * set here, once a bucket, and not by the record. It must be of a key group of this subtask, as the
 * sender sees to.
 *
 * <p>State: of each bucket the first {@value BandBucket#MOST_FIRST} members, 24 bytes each, the
 * sketches of at most {@value BandBucket#MOST_LEADERS} leaders, and a line for each follower; until
 * the generation is forgotten. One write per document and band, and a read where the bucket, or
 * that of a generation next to it, may have members ({@link SeenBuckets}).
 */
public final class BandBuckets extends GenerationalOperator<BandProbe> {
  public static final OutputTag<SketchProbe> QUESTIONS =
      new OutputTag<>("questions", Types.SKETCH_PROBE);

  private final PairVerifier verifier;
  private final boolean ranked;
  private final int partitions;
  private final long filterBytes;

  private transient BandBucket bucket;
  private transient SeenBuckets seen;
  private transient SubtaskKeys subtasks;
  private transient BucketState state;
  private transient boolean restored;

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
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    restored = context.isRestored();
  }

  @Override
  public void open() throws Exception {
    super.open();
    bucket = new BandBucket(verifier, ranked);
    state = new BucketState(states, new PackedPositions(ranked));
    subtasks = new SubtaskKeys(getRuntimeContext().getTaskInfo());
    long share = filterBytes / getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    long each = generations.forget() ? share / SeenBuckets.MOST_GENERATIONS : share;
    seen = restored ? SeenBuckets.restored(each, state.places()) : SeenBuckets.none(each);
  }

  @Override
  public void close() throws Exception {
    if (seen != null) {
      seen.close();
    }
    super.close();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    if (generations.forget()) {
      seen.forgetBefore(generations.firstRemembered(settled));
    }
  }

  @Override
  void work(BandProbe probe) {
    Arrival arrival = probe.document().arrival();
    Comparisons comparisons = new Comparisons(arrival, verifier);
    long own = generations.of(arrival.position().eventTime());
    long[] meeting = states.meeting(own);
    for (long key : probe.bucketKeys()) {
      setCurrentKey(key);
      for (long generation : meeting) {
        if (generation == own) {
          state.at(key, generation, seen.add(key, generation));
          bucket.arrive(arrival, state, settled, comparisons);
        } else if (seen.mayHold(key, generation)) {
          state.at(key, generation, true);
          bucket.meet(arrival, state, comparisons);
        }
      }
    }
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
              subtasks.subtaskOf(SketchProbe.keyOf(member.docId())), any -> new ArrayList<>())
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
