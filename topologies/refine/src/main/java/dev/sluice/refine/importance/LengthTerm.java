package dev.sluice.refine.importance;

/**
 * How the length of a text is weighed: the logarithm of the ratio of two Poisson probabilities
 * whose means are the words a document of each domain has on average.
 */
public enum LengthTerm {
  /**
   * As RedPajama-V2 computes it: the probabilities are taken at the number of code points though
   * the means count words, and 1e-8 is added to each. Both are then next to nothing for most texts,
   * and the term is 0.
   */
  FAITHFUL,

  /** At the number of raw words, and exact. */
  FIXED;

  private static final double FLOOR = 1e-8;

  double of(int codePoints, int words, double targetMean, double sourceMean) {
    return switch (this) {
      case FAITHFUL ->
          StrictMath.log(Poisson.probability(codePoints, targetMean) + FLOOR)
              - StrictMath.log(Poisson.probability(codePoints, sourceMean) + FLOOR);
      case FIXED -> words * StrictMath.log(targetMean / sourceMean) - (targetMean - sourceMean);
    };
  }
}
