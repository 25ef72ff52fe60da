package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What happens when a document arrives in the bucket of a band: it is compared with every entry at
 * once, and each verified pair gives one {@link Candidate} for the later of the two. Who arrived
 * first makes no difference, so buckets need neither a buffer nor a timer.
 */
public final class BandBucket {

  /** A document in a bucket. */
  public record Entry(Position position, Signature signature) {}

  private final Banding banding;
  private final double threshold;

  /**
   * @param threshold least estimated similarity of a duplicate, above 0 to 1
   */
  public BandBucket(Banding banding, double threshold) {
    this.banding = banding;
    this.threshold = threshold;
  }

  /** Candidates from the arrival and the entries that were in the bucket before it. */
  public List<Candidate> arrive(int band, Entry arrival, Iterable<Entry> entries) {
    List<Candidate> candidates = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.position().equals(arrival.position())) {
        continue; // the same capture twice at one event time: decided where both are pending
      }
      OptionalDouble similarity = verify(band, arrival.signature(), entry.signature());
      if (similarity.isPresent()) {
        candidates.add(
            Candidate.ofPair(
                arrival.position(),
                entry.position(),
                Duplicate.Kind.NEAR,
                similarity.getAsDouble()));
      }
    }
    return candidates;
  }

  /**
   * Similarity of a pair that met in this band, if it is a duplicate and this is the lowest band in
   * which the two agree.
   */
  private OptionalDouble verify(int band, Signature one, Signature other) {
    if (banding.lowestCommonBand(one, other) != band) {
      return OptionalDouble.empty();
    }
    double similarity = Similarity.estimate(one, other);
    return similarity >= threshold ? OptionalDouble.of(similarity) : OptionalDouble.empty();
  }
}
