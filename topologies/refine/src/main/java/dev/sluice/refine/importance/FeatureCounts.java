package dev.sluice.refine.importance;

import java.util.Arrays;

/**
 * What was counted in the texts of one domain.
 *
 * @param documents texts, 1 or more
 * @param words raw words in them, 1 or more
 * @param counts features by bucket, none negative and together 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; never changed
record FeatureCounts(long documents, long words, long[] counts) {

  /**
   * @throws InvalidImportanceModelException if a number is out of range
   */
  FeatureCounts {
    if (documents < 1 || words < 1) {
      throw new InvalidImportanceModelException(
          "%d documents of %d words: both must be 1 or more".formatted(documents, words));
    }
    if (counts.length != HashedFeatures.BUCKETS) {
      throw new InvalidImportanceModelException(
          "%d buckets, but must be %d".formatted(counts.length, HashedFeatures.BUCKETS));
    }
    if (Arrays.stream(counts).anyMatch(count -> count < 0 || count > Long.MAX_VALUE / counts.length)
        || Arrays.stream(counts).sum() < 1) {
      throw new InvalidImportanceModelException(
          "counts must be 0 or more, together 1 or more, and each at most %d"
              .formatted(Long.MAX_VALUE / counts.length));
    }
  }

  /** Share of all features that each bucket has. */
  double[] shares() {
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToDouble(count -> count / total).toArray();
  }

  double wordsPerDocument() {
    return words / (double) documents;
  }
}
