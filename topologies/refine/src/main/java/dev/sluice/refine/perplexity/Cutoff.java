package dev.sluice.refine.perplexity;

/**
 * Perplexities that part the buckets of one language.
 *
 * @param head documents below it are {@link Bucket#HEAD}: the 30th percentile of what it was fitted
 *     on
 * @param middle of the others, those below it are {@link Bucket#MIDDLE}: the 60th percentile
 */
public record Cutoff(double head, double middle) {
  public Cutoff {
    if (!(head >= 1 && head <= middle && middle < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "cutoffs must be 1 <= p30 <= p60, but are %s and %s".formatted(head, middle));
    }
  }

  public Bucket bucket(double perplexity) {
    if (perplexity < head) {
      return Bucket.HEAD;
    }
    return perplexity < middle ? Bucket.MIDDLE : Bucket.TAIL;
  }
}
