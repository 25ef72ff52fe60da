package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import java.util.Arrays;
import java.util.Collection;

/**
 * Words and phrases looked for in a text whatever its case. Immutable. Source: datatrove 0.10.0,
 * {@code c4_filters.py}, {@code C4BadWordsFilter}; an entry with a capital never matches there, nor
 * here.
 */
final class BadWords {

  private static final int BITS = 5; // of each of an entry's first characters
  private static final int LOW = (1 << BITS) - 1;

  /** Lowest bits of a character's lower case; below 0 where it is a word character. */
  private static final byte[] FOLDED = folded();

  private final int[][][] byStart = new int[1 << (2 * BITS)][][];

  /** The third characters in each slot, their lowest bits as bits. */
  private final int[] thirds = new int[1 << (2 * BITS)];

  private final boolean separated;

  /**
   * @param separated whether no word character may touch an entry, as in languages with spaces
   */
  BadWords(Collection<String> entries, boolean separated) {
    this.separated = separated;
    for (String entry : entries) {
      int[] codePoints = entry.codePoints().toArray();
      if (codePoints.length > 1) {
        add(codePoints, slot(codePoints[0], codePoints[1]));
      } else {
        for (int second = 0; second <= LOW; second++) {
          add(codePoints, slot(codePoints[0], second));
        }
      }
    }
  }

  private void add(int[] entry, int slot) {
    int[][] old = byStart[slot] == null ? new int[0][] : byStart[slot];
    byStart[slot] = Arrays.copyOf(old, old.length + 1);
    byStart[slot][old.length] = entry;
    thirds[slot] |= entry.length > 2 ? 1 << (entry[2] & LOW) : -1;
  }

  private static byte[] folded() {
    byte[] folded = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int character = 0; character < folded.length; character++) {
      folded[character] = (byte) fold(character);
    }
    return folded;
  }

  private static int fold(int codePoint) {
    return (lower(codePoint) & LOW) | (CharacterClasses.isWord(codePoint) ? Byte.MIN_VALUE : 0);
  }

  private static int folded(int codePoint) {
    return codePoint < FOLDED.length ? FOLDED[codePoint] : fold(codePoint);
  }

  private static int slot(int first, int second) {
    return (first & LOW) << BITS | (second & LOW);
  }

  /** In how many places one or more of them start. */
  int count(int[] text) {
    int count = 0;
    int i = 0;
    while (i < text.length) {
      int second = i + 1 < text.length ? folded(text[i + 1]) : 0;
      int third = i + 2 < text.length ? folded(text[i + 2]) : 0;
      int slot = slot(folded(text[i]), second);
      if ((thirds[slot] >>> (third & LOW) & 1) != 0 && startsAny(byStart[slot], text, i)) {
        count++;
      }
      if (separated) {
        while (i < text.length && folded(text[i]) < 0) {
          i++;
        }
      }
      i++;
    }
    return count;
  }

  private boolean startsAny(int[][] entries, int[] text, int at) {
    for (int[] entry : entries) {
      int end = at + entry.length;
      int i = 0;
      while (i < entry.length && at + i < text.length && lower(text[at + i]) == entry[i]) {
        i++;
      }
      if (i == entry.length && !(separated && end < text.length && folded(text[end]) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static int lower(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
    }
    return Character.toLowerCase(codePoint);
  }
}
