package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a family of signatures says of two texts: the similarity that decides, the one
 * that their signatures suggest, and where they meet. For people who ask why; a stream of documents
 * is compared by {@link PairVerifier}.
 */
public record PairComparison(
    Signature one, Signature other, ShingleSketch sketch, ShingleSketch otherSketch) {

  public PairComparison {
    Objects.requireNonNull(sketch, "sketch");
    Objects.requireNonNull(otherSketch, "otherSketch");
    if (!one.family().equals(other.family())) {
      throw new IllegalArgumentException("%s and %s are not compared".formatted(one, other));
    }
  }

  /** Empty if the family signs one of them not at all, for holding too little. */
  public static Optional<PairComparison> of(SignatureFamily family, Document one, Document other) {
    Optional<Signature> signature = family.sign(one);
    Optional<Signature> otherSignature = family.sign(other);
    if (signature.isEmpty() || otherSignature.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PairComparison(
            signature.get(),
            otherSignature.get(),
            family.sketch(one).orElseThrow(),
            family.sketch(other).orElseThrow()));
  }

  /** Jaccard similarity of the sets of shingles, 0 to 1: what the verifier decides by. */
  public double jaccard() {
    return sketch.jaccard(otherSketch);
  }

  /** Whether {@link #jaccard} is of all shingles, not of a sample of a long text's. */
  public boolean isExact() {
    return sketch.isWhole() && otherSketch.isWhole();
  }

  /** Shingles that both hold; of a sample where the comparison is not exact. */
  public long sharedShingles() {
    double similarity = jaccard();
    return Math.round(similarity * (sketch.size() + otherSketch.size()) / (1 + similarity));
  }

  /** Similarity as the signatures estimate it, 0 to 1. */
  public double estimate() {
    return Similarity.estimate(one, other);
  }

  /** Standard deviation of {@link #estimate} for texts of this similarity. */
  public double estimateDeviation() {
    double similarity = jaccard();
    return Math.sqrt(similarity * (1 - similarity) / one.length());
  }

  /** The bands in which they meet, from 0, ascending. */
  public int[] commonBands(Banding banding) {
    return CommonBands.of(banding, one, other);
  }
}
