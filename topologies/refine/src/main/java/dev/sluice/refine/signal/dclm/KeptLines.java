package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that the edits leave which take whole lines, in the order of these edits; white space
 * around the whole goes after all but the last of them.
 */
final class KeptLines {
  private static final double MOST_DIGITS = 0.999999;

  /** Up to this length one other character is too many. */
  private static final int ALL_DIGITS = 1_000_000;

  private static final int LEAST_WORDS = 2;

  private final Document document;
  private final SpacedText text;
  private final int[] codePoints;
  private final int[] numbers; // of those left, from the first to the last
  private final int[] starts;
  private final int[] ends;
  private final boolean[] numbered; // only these may be all digits or a counter
  private int first;
  private int last; // one past it

  KeptLines(Document document, SpacedText text) {
    this.document = document;
    this.text = text;
    codePoints = document.sharedCodePoints();
    Segments lines = text.lines();
    numbers = new int[lines.size()];
    starts = new int[lines.size()];
    ends = new int[lines.size()];
    numbered = new boolean[lines.size()];
    boolean anyNumbered = false;
    for (int line = 0; line < lines.size(); line++) {
      int start = lines.start(line);
      int end = lines.end(line);
      numbers[last] = line;
      starts[last] = start;
      ends[last] = end;
      numbered[line] = mayBeNumber(start, end);
      anyNumbered |= numbered[line];
      last += isMostlyUpper(line, end - start) ? 0 : 1;
    }
    strip();
    if (anyNumbered) {
      dropNumbers();
    }
    int all = restart();
    for (int k = first; k < all; k++) {
      keep(k, starts[k] == ends[k] || words(k) >= LEAST_WORDS);
    }
  }

  private void dropNumbers() {
    int all = restart();
    for (int k = first; k < all; k++) {
      keep(k, !(numbered[numbers[k]] && isDigits(k)));
    }
    strip();
    all = restart();
    for (int k = first; k < all; k++) {
      keep(k, !(numbered[numbers[k]] && isCounter(k)));
    }
    strip();
  }

  private int restart() {
    int all = last;
    last = first;
    return all;
  }

  private void keep(int k, boolean kept) {
    if (kept) {
      numbers[last] = numbers[k];
      starts[last] = starts[k];
      ends[last++] = ends[k];
    }
  }

  /** Takes away blank lines, and white space in the others, at both ends. */
  void strip() {
    while (first < last && words(first) == 0) {
      first++;
    }
    while (last > first && words(last - 1) == 0) {
      last--;
    }
    if (first < last) {
      starts[first] = text.words().start(text.firstWord(numbers[first]));
      ends[last - 1] = text.words().end(text.firstWord(numbers[last - 1] + 1) - 1);
    }
  }

  /** Whether more than half of the characters are upper case. */
  private boolean isMostlyUpper(int line, int length) {
    return length > 0 && 2 * document.lineShapes().upperCase(line) > length;
  }

  /** Whether the first word character is a digit, or the line too long for that to count. */
  private boolean mayBeNumber(int start, int end) {
    int i = start;
    while (i < end && !CharacterClasses.isWord(codePoints[i])) {
      i++;
    }
    return end - start > ALL_DIGITS || (i < end && PythonDigits.isDigit(codePoints[i]));
  }

  private boolean isDigits(int k) {
    int length = ends[k] - starts[k];
    if (length == 0 || (length <= ALL_DIGITS && !PythonDigits.isDigit(codePoints[starts[k]]))) {
      return false;
    }
    return edited(k).digitShare() > MOST_DIGITS;
  }

  private boolean isCounter(int k) {
    int i = starts[k];
    while (i < ends[k] && !CharacterClasses.isWord(codePoints[i])) {
      i++;
    }
    return i < ends[k] && Character.isDigit(codePoints[i]) && edited(k).isCounter();
  }

  /** Number of lines left. */
  int size() {
    return last - first;
  }

  /** Which line of the text the k-th is that is left, and from where to where it is left. */
  int number(int k) {
    return numbers[first + k];
  }

  int start(int k) {
    return starts[first + k];
  }

  int end(int k) {
    return ends[first + k];
  }

  int wordsOf(int k) {
    return words(first + k);
  }

  private int words(int k) {
    return text.firstWord(numbers[k] + 1) - text.firstWord(numbers[k]);
  }

  private EditedLine edited(int k) {
    return new EditedLine(document, numbers[k], starts[k], ends[k], words(k));
  }

  /** The k-th that is left, to be shortened or looked into. */
  EditedLine line(int k) {
    return edited(first + k);
  }

  /** All that are left, to be shortened. */
  List<EditedLine> edited() {
    List<EditedLine> edited = new ArrayList<>(size());
    for (int k = first; k < last; k++) {
      edited.add(edited(k));
    }
    return edited;
  }
}
