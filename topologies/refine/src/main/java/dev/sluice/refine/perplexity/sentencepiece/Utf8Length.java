package dev.sluice.refine.perplexity.sentencepiece;

/** How many bytes a character has, told by its first. */
final class Utf8Length {
  private Utf8Length() {}

  static int of(byte first) {
    int high = (first & 0xFF) >>> 4;
    if (high < 0xC) {
      return 1; // ASCII, or the middle of a character
    }
    return high < 0xE ? 2 : high - 0xB;
  }
}
