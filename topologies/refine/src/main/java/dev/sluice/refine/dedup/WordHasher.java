package dev.sluice.refine.dedup;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as 64-bit hashes, in order, without a string per word.
 *
 * <p>A word is a longest run of letters (Unicode L*), numbers (N*) and {@code _} in the text lower
 * cased for no language: what Python's {@code re} finds as {@code \w+}. Combining marks separate.
 * Characters that Unicode assigned after version 13 (Java 17) count as the running Java knows them.
 *
 * <p>Hash of a word: FNV-1a over its code points, 64 bits, then {@link SplitMix64#mix}.
 */
final class WordHasher {
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private WordHasher() {}

  static long[] hash(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long[] words = new long[lower.length() / 6 + 4];
    int count = 0;
    long word = FNV_OFFSET;
    boolean inWord = false;
    for (int at = 0; at < lower.length(); ) {
      int codePoint = lower.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isWordCharacter(codePoint)) {
        word = (word ^ codePoint) * FNV_PRIME;
        inWord = true;
      } else if (inWord) {
        words = withRoom(words, count);
        words[count++] = SplitMix64.mix(word);
        word = FNV_OFFSET;
        inWord = false;
      }
    }
    if (inWord) {
      words = withRoom(words, count);
      words[count++] = SplitMix64.mix(word);
    }
    return Arrays.copyOf(words, count);
  }

  static boolean isWordCharacter(int codePoint) {
    return codePoint == '_' || (WORD_TYPES >>> Character.getType(codePoint) & 1) != 0;
  }

  private static long[] withRoom(long[] words, int count) {
    return count < words.length ? words : Arrays.copyOf(words, 2 * words.length);
  }
}
