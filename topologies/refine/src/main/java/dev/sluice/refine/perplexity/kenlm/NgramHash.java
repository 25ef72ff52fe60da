package dev.sluice.refine.perplexity.kenlm;

/** The key of an n-gram: of its last word its number, then a hash that takes in word by word. */
final class NgramHash {
  private NgramHash() {}

  /**
   * @param word left of the n-gram
   */
  static long extend(long key, int word) {
    return (key * 0x7C9BA2733B63F585L) ^ (Integer.toUnsignedLong(word + 1) * 0xF8574E1221634907L);
  }
}
