package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import java.util.Arrays;

/**
 * The words of a text as 64-bit hashes, in order, without a string per word.
 *
 * <p>A word is a longest run of letters (Unicode L*), numbers (N*) and {@code _}: what Python's
 * {@code re} finds as {@code \w+}. Two departures: {@link ShingleLetters} has each ideograph and
 * kana a word of its own, for there are no spaces between words of these; and letters are lower
 * cased one by one. Combining marks separate.
 *
 * <p>Hash of a word: from 0, xor with each letter and multiply by the prime of FNV-1a, 64 bits,
 * wrapping; then {@link SplitMix64#mix}.
 */
final class WordHasher {
  private static final long FNV_PRIME = 0x100000001B3L;

  private WordHasher() {}

  /**
   * One pass without a branch on where words end, which no processor could predict: the hash so far
   * is stored at every letter, and the next word moves on from it.
   */
  static long[] hash(Document document) {
    int length = document.length();
    long[] words = new long[length / 2 + 2]; // a word and what ends it take two code points
    int count = 0;
    long word = 0;
    int before = 0; // -1 in a word, 0 outside
    for (int i = 0; i < length; i++) {
      int letter = ShingleLetters.fold(document.codePoint(i));
      if (ShingleLetters.isWordAlone(letter)) {
        words = withRoom(words, count + 3 + (length - i) / 2);
        words[count] = word;
        count -= before;
        words[count++] = letter * FNV_PRIME;
        word = 0;
        before = 0;
        continue;
      }
      int here = -letter >> 31;
      words[count] = word;
      count += before & ~here & 1;
      word = ((word ^ letter) * FNV_PRIME) & here;
      before = here;
    }
    words[count] = word;
    count -= before;
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = SplitMix64.mix(words[i]);
    }
    return hashes;
  }

  private static long[] withRoom(long[] words, int needed) {
    return needed <= words.length ? words : Arrays.copyOf(words, needed + words.length);
  }
}
