package dev.sluice.refine.dedup;

/**
 * Hashes of all runs of {@code width} consecutive words; one run of all words where there are
 * fewer. Repeated runs are repeated here: the minimum over them is the minimum over the set.
 *
 * <p>Hash of a run w1 … wk: {@link SplitMix64#mix} of the polynomial w1·M^(k-1) + … + wk modulo
 * 2^64, which rolls along the text with two multiplications per word.
 */
final class Shingler {
  /** Odd, so that multiplying by it is a bijection modulo 2^64. */
  private static final long MULTIPLIER = 0xD1342543DE82EF95L;

  private final int width;
  private final long leaving;

  Shingler(int width) {
    this.width = width;
    long power = 1;
    for (int i = 0; i < width; i++) {
      power *= MULTIPLIER;
    }
    leaving = power;
  }

  /** One hash per run, in the order of the text; none without words. */
  long[] shingles(long[] words) {
    if (words.length == 0) {
      return words;
    }
    long[] shingles = new long[Math.max(1, words.length - width + 1)];
    long rolling = 0;
    for (int i = 0; i < words.length; i++) {
      rolling = rolling * MULTIPLIER + words[i];
      if (i >= width) {
        rolling -= words[i - width] * leaving;
      }
      if (i >= width - 1) {
        shingles[i - width + 1] = SplitMix64.mix(rolling);
      }
    }
    if (words.length < width) {
      shingles[0] = SplitMix64.mix(rolling);
    }
    return shingles;
  }
}
