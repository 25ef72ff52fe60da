package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.PackedText;

/**
 * N-grams of words, n from 5 to 10, that repeat an earlier one: read from the start, each that was
 * met before counts with all its code points and is jumped over. N-grams are equal if their words,
 * written without spaces, are. Source: datatrove 0.10.0, {@code gopher_repetition_filter.py},
 * {@code find_all_duplicate}.
 *
 * <p>A start matters only if its next 16 code points occur again, or if its n-gram has fewer; the
 * others are sieved out first, and by 24 code points before the longer n-grams. N-grams are told
 * apart by their length and a 64-bit hash: in a text of a million words two different ones share
 * both with a probability below 1e-7.
 */
final class RepeatedRuns {

  static final int LEAST = 5;
  static final int MOST = 10;

  private final RunHashes words;
  private final PackedText text;
  private final int[] candidates;
  private final long[] repeatedLengths = new long[MOST + 1];
  private final long[] hashes;
  private final byte[] lengths; // n of the n-gram in each slot, 0 at first
  private int size;

  RepeatedRuns(RunHashes words, PackedText text) {
    this.words = words;
    this.text = text;
    size = words.words();
    candidates = new int[size];
    for (int word = 0; word < size; word++) {
      candidates[word] = word;
    }
    sieve(LEAST, 16);
    hashes = new long[Integer.highestOneBit(Math.max(4, size)) * 4];
    lengths = new byte[hashes.length];
    for (int n = LEAST; n <= MOST && size > 0; n++) {
      if (n == LEAST + 2) {
        sieve(n, 24);
      }
      repeatedLengths[n] = measure(n);
    }
  }

  /**
   * Drops the candidates whose window occurs once, unless their shortest n-gram is shorter than it.
   *
   * @param least shortest n-gram that is still to be looked at
   * @param window its length in code points
   */
  private void sieve(int least, int window) {
    RepeatSieve sieve = new RepeatSieve(size);
    long[] windows = new long[size];
    for (int i = 0; i < size && words.start(candidates[i]) + window <= text.length(); i++) {
      windows[i] = text.hash(words.start(candidates[i]), window);
      sieve.add(windows[i]);
    }
    int kept = 0;
    for (int i = 0; i < size && candidates[i] + least <= words.words(); i++) {
      boolean isShort = words.length(candidates[i], least) < window;
      if (isShort || sieve.mayRepeat(windows[i])) {
        candidates[kept++] = candidates[i];
      }
    }
    size = kept;
  }

  /** Code points of the n-grams that repeat an earlier one, spaces not counted. */
  long repeatedLength(int n) {
    return repeatedLengths[n];
  }

  private long measure(int n) {
    long repeated = 0;
    int next = 0;
    for (int i = 0; i < size; i++) {
      int word = candidates[i];
      if (word >= next && word + n <= words.words() && wasMet(word, n)) {
        repeated += words.length(word, n);
        next = word + n;
      }
    }
    return repeated;
  }

  /** Whether an n-gram of that n was met before; if not, it is now. */
  private boolean wasMet(int word, int n) {
    long hash = words.hash(word, n);
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (lengths[slot] == n) { // slots of shorter n-grams are free
      if (hashes[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    lengths[slot] = (byte) n;
    hashes[slot] = hash;
    return false;
  }
}
