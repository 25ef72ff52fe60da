package dev.sluice.curate.function;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BandBucket;
import dev.sluice.refine.dedup.Candidate;
import dev.sluice.refine.dedup.Comparisons;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.Position;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
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
 * the generation is forgotten. One read and one write per document and band; where the recipe has
 * generations, a read or two more.
 */
public final class BandBuckets extends AbstractStreamOperator<DeciderInput>
    implements OneInputStreamOperator<BandProbe, DeciderInput> {
  public static final OutputTag<SketchProbe> QUESTIONS =
      new OutputTag<>("questions", Types.SKETCH_PROBE);

  private final PairVerifier verifier;
  private final boolean ranked;
  private final int partitions;
  private final Generations generations;

  private transient BandBucket bucket;
  private transient GenerationalStates states;
  private transient BucketState state;
  private transient long settled;

  /**
   * @param partitions of the curated topic
   */
  public BandBuckets(PairVerifier verifier, int partitions) {
    this(verifier, false, partitions, Generations.ONE);
  }

  /**
   * @param ranked whether documents differ in rank; settles the layout of the state
   * @param partitions of the curated topic
   */
  public BandBuckets(
      PairVerifier verifier, boolean ranked, int partitions, Generations generations) {
    this.verifier = verifier;
    this.ranked = ranked;
    this.partitions = partitions;
    this.generations = generations;
  }

  @Override
  public void open() throws Exception {
    super.open();
    bucket = new BandBucket(verifier, ranked);
    states = new GenerationalStates(this, generations);
    state = new BucketState(states, new PackedPositions(ranked));
    settled = Long.MIN_VALUE;
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

  @Override
  public void processElement(StreamRecord<BandProbe> element) throws Exception {
    BandProbe probe = element.getValue();
    Arrival arrival = probe.document().arrival();
    Comparisons comparisons = new Comparisons(arrival, verifier);
    long own = generations.of(arrival.position().eventTime());
    long[] meeting = states.meeting(own);
    for (long key : probe.bucketKeys()) {
      setCurrentKey(key);
      for (long generation : meeting) {
        state.at(key, generation);
        if (generation == own) {
          bucket.arrive(arrival, state, settled, comparisons);
        } else {
          bucket.meet(arrival, state, comparisons);
        }
      }
    }
    for (Candidate candidate : comparisons.found()) {
      output.collect(new StreamRecord<>(DeciderInput.of(candidate, partitions)));
    }
    for (Position member : comparisons.asked()) {
      output.collect(
          QUESTIONS, new StreamRecord<>(SketchProbe.toCompare(probe.document(), member)));
    }
    states.worked();
  }
}
