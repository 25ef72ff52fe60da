package dev.sluice.refine.perplexity.kenlm;

import java.util.Arrays;

/**
 * N-grams of one order by key, open addressing at a load of at most 2/3. Grows only while a model
 * is read.
 */
final class NgramTable {
  static final int ABSENT = -1;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1 << 6];

  /** The sign is kept off while longer n-grams end in this one; NaN where the place is free. */
  private float[] probabilities = free(1 << 6);

  private float[] backoffs = new float[1 << 6];
  private int shift = Long.SIZE - 6;
  private int entries;

  private static float[] free(int length) {
    float[] values = new float[length];
    Arrays.fill(values, Float.NaN);
    return values;
  }

  /** Its place, until the next one is added, or {@link #ABSENT}. */
  int find(long key) {
    int at = place(key);
    return Float.isNaN(probabilities[at]) ? ABSENT : at;
  }

  /**
   * @return its place until the next one is added, or {@link #ABSENT} if the key was there already
   */
  int add(long key, float probability, float backoff) {
    if (3L * entries >= 2L * keys.length) {
      grow();
    }
    int at = place(key);
    if (!Float.isNaN(probabilities[at])) {
      return ABSENT;
    }
    keys[at] = key;
    probabilities[at] = probability;
    backoffs[at] = backoff;
    entries++;
    return at;
  }

  float probability(int place) {
    return probabilities[place];
  }

  float backoff(int place) {
    return backoffs[place];
  }

  void setProbability(int place, float probability) {
    probabilities[place] = probability;
  }

  void setBackoff(int place, float backoff) {
    backoffs[place] = backoff;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * GOLDEN) >>> shift);
    while (!Float.isNaN(probabilities[at]) && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldProbabilities = probabilities;
    float[] oldBackoffs = backoffs;
    keys = new long[2 * oldKeys.length];
    probabilities = free(keys.length);
    backoffs = new float[keys.length];
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (!Float.isNaN(oldProbabilities[i])) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        probabilities[at] = oldProbabilities[i];
        backoffs[at] = oldBackoffs[i];
      }
    }
  }
}
