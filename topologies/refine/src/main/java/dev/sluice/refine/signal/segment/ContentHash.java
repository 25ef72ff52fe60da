package dev.sluice.refine.signal.segment;

/** One step of a 64-bit hash over a sequence, and its finish; the same in every run. */
final class ContentHash {
  static final long SEED = 0x2545F4914F6CDD1DL;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private ContentHash() {}

  /** A step over a code point: two cycles where the general one takes five. */
  static long letter(long hash, int codePoint) {
    return (hash << 7) + (hash + codePoint);
  }

  static long step(long hash, long next) {
    return (hash ^ next) * FACTOR;
  }

  /** Brings the high bits down, where tables and further steps look. */
  static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
