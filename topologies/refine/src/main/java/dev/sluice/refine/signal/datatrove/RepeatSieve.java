package dev.sluice.refine.signal.datatrove;

/**
 * Says which hashes cannot repeat: one byte per slot counts to 2. Whatever repeats is let through,
 * and about a tenth of the rest.
 */
final class RepeatSieve {

  private final byte[] counts;

  RepeatSieve(int size) {
    counts = new byte[Integer.highestOneBit(Math.max(16, size)) * 16];
  }

  void add(long hash) {
    int slot = (int) hash & (counts.length - 1);
    counts[slot] = (byte) (counts[slot] == 0 ? 1 : 2);
  }

  boolean mayRepeat(long hash) {
    return counts[(int) hash & (counts.length - 1)] > 1;
  }
}
