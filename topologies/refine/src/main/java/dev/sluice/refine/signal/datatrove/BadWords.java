package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.mark.Places;
import java.util.Arrays;
import java.util.Collection;

/**
 * Words and phrases looked for in a text whatever its case. Immutable. Source: datatrove 0.10.0,
 * {@code c4_filters.py}, {@code C4BadWordsFilter}; an entry with a capital never matches there, nor
 * here.
 */
final class BadWords {

  private static final int SLOT_BITS = 5; // of each of an entry's first two characters

  private final int[][][] byStart = new int[1 << (2 * SLOT_BITS)][][];
  private final EntryStarts starts = new EntryStarts();
  private final boolean separated;

  /**
   * @param separated whether no word character may touch an entry, as in languages with spaces
   */
  BadWords(Collection<String> entries, boolean separated) {
    this.separated = separated;
    for (String entry : entries) {
      int[] codePoints = entry.codePoints().toArray();
      if (separated) {
        starts.addSeparated(codePoints);
      } else {
        starts.addAnywhere(codePoints);
      }
      if (codePoints.length > 1) {
        add(codePoints, slot(codePoints[0], codePoints[1]));
      } else {
        for (int second = 0; second < 1 << SLOT_BITS; second++) {
          add(codePoints, slot(codePoints[0], second));
        }
      }
    }
  }

  private void add(int[] entry, int slot) {
    int[][] old = byStart[slot] == null ? new int[0][] : byStart[slot];
    byStart[slot] = Arrays.copyOf(old, old.length + 1);
    byStart[slot][old.length] = entry;
  }

  private static int slot(int first, int second) {
    int low = (1 << SLOT_BITS) - 1;
    return (first & low) << SLOT_BITS | (second & low);
  }

  /** In how many places one or more of them start. */
  int count(Document document) {
    int[] text = document.sharedCodePoints();
    return separated ? countBetween(document.view(Marks.VIEW).breaks(), text) : countAnywhere(text);
  }

  private int countBetween(Places breaks, int[] text) {
    int count = 0;
    int at = 0;
    for (int next = 0; next <= breaks.size(); next++) {
      int end = next < breaks.size() ? breaks.at(next) : text.length;
      count += starts.mayStart(text, at, end - at) && startsAny(text, at) ? 1 : 0;
      at = end + 1;
    }
    return count;
  }

  private int countAnywhere(int[] text) {
    int count = 0;
    for (int at = 0; at < text.length; at++) {
      boolean may = starts.mayStart(text, at, EntryStarts.ANY_LENGTH);
      count += may && startsAny(text, at) ? 1 : 0;
    }
    return count;
  }

  private boolean startsAny(int[] text, int at) {
    int second = at + 1 < text.length ? EntryStarts.lower(text[at + 1]) : 0;
    int[][] entries = byStart[slot(EntryStarts.lower(text[at]), second)];
    for (int i = 0; entries != null && i < entries.length; i++) {
      if (isAt(entries[i], text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int[] entry, int[] text, int at) {
    int end = at + entry.length;
    if (end > text.length) {
      return false;
    }
    for (int i = 0; i < entry.length; i++) {
      if (EntryStarts.lower(text[at + i]) != entry[i]) {
        return false;
      }
    }
    return !(separated && end < text.length && CharacterClasses.isWord(text[end]));
  }
}
