package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.WordParts;
import dev.sluice.refine.document.WordSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text cut at the word boundaries of Unicode, UAX #29 with the properties of Unicode 15.0, in one
 * pass and without tailoring, as the Python package uniseg cuts it.
 */
public final class UnicodeText {
  /** The view of a document, made once. */
  public static final Function<Document, UnicodeText> VIEW = UnicodeText::new;

  private static final String CLOSING = ".,;:!?)\"";

  private final int[] codePoints;
  private final WordSequence words;
  private final WordSequence tokens;

  /** Where the segment under way ends so far. */
  private int at;

  /** Where the text that is cut ends. */
  private int limit;

  private UnicodeText(Document document) {
    codePoints = document.sharedCodePoints();
    boolean spaced = document.view(SpacedText.VIEW).isCutAtEverySpace();
    WordParts parts =
        spaced ? WordParts.of(document, this::cutWord) : WordParts.ofWhole(document, this::cut);
    tokens = parts.inOrder();
    words = tokens.beginningAlphanumeric(document);
  }

  /**
   * Nearly every word between white space is letters, perhaps with a mark behind them; the others
   * are cut by the rules, for white space is a boundary on both sides but for the one kind that
   * joins.
   */
  private void cutWord(int start, int end, Spans parts) {
    int i = start;
    while (i < end && isAsciiLetter(codePoints[i])) {
      i++;
    }
    if (i == end) {
      parts.add(start, end);
    } else if (i + 1 == end && CLOSING.indexOf(codePoints[i]) >= 0) {
      if (i > start) {
        parts.add(start, i);
      }
      parts.add(i, end);
    } else {
      cut(start, end, parts);
    }
  }

  private static boolean isAsciiLetter(int codePoint) {
    int letter = (codePoint | 0x20) - 'a';
    return letter >= 0 && letter < 26;
  }

  private void cut(int from, int to, Spans parts) {
    limit = to;
    for (int start = from; start < to; start = at) {
      if (!isSimple(start)) {
        segment(start);
      }
      if (!isWhite(start)) {
        parts.add(start, at);
      }
    }
  }

  /**
   * Does what {@link #segment} does, faster, for what is nearly all there is: a mark by itself, and
   * letters, digits and low lines, which no rule parts, with single marks within.
   *
   * @return false, and nothing done, where anything rarer takes part
   */
  private boolean isSimple(int start) {
    int first = WordBreaks.of(codePoints[start]);
    int i = start + 1;
    int next = classAt(i);
    if (!WordBreaks.isCore(first)) {
      if (!WordBreaks.isMark(first) || !isPlain(next)) {
        return false;
      }
      at = i;
      return true;
    }
    int last = first;
    while (true) {
      while (WordBreaks.isCore(next)) {
        last = next;
        next = classAt(++i);
      }
      if (next >= 0 && !WordBreaks.parts(next)) {
        return false;
      }
      if (next <= WordBreaks.NEWLINE || next > WordBreaks.MIDNUM) {
        break;
      }
      int after = classAt(i + 1);
      if (!isPlain(after)) {
        return false;
      }
      if (after != last || !WordBreaks.isWithin(last, next)) { // WB6, WB7, WB11, WB12
        break;
      }
      next = classAt(++i);
    }
    at = i;
    return true;
  }

  private static boolean isPlain(int its) {
    return its < 0 || WordBreaks.isCore(its) || WordBreaks.parts(its);
  }

  /** Where each segment ends, white space too. */
  static List<Integer> boundaries(Document document) {
    UnicodeText text = new UnicodeText(document);
    text.limit = text.codePoints.length;
    List<Integer> ends = new ArrayList<>();
    for (int start = 0; start < text.codePoints.length; start = text.at) {
      text.segment(start);
      ends.add(text.at);
    }
    return ends;
  }

  /** Segments that begin with a letter or number, in the sense of {@code str.isalnum}. */
  public WordSequence words() {
    return words;
  }

  /**
   * Segments that hold anything but white space: words and punctuation. A mark that combines with
   * white space is one by itself.
   */
  public WordSequence tokens() {
    return tokens;
  }

  private boolean isWhite(int start) {
    for (int i = start; i < at; i++) {
      if (!CharacterClasses.isSpace(codePoints[i])) {
        return false;
      }
    }
    return true;
  }

  /** Moves to the end of the segment that starts here; names in comments are the rules'. */
  private void segment(int start) {
    at = start;
    int first = WordBreaks.of(codePoints[start]);
    at = start + 1;
    if (first >= WordBreaks.CR && first <= WordBreaks.NEWLINE) { // WB3a, WB3b
      if (first == WordBreaks.CR && classAt(at) == WordBreaks.LF) { // WB3
        at++;
      }
      return;
    }
    int last = first & ~WordBreaks.PICTOGRAPH;
    while (last >= 0) {
      last = further(last);
    }
  }

  /**
   * Takes what must not be parted from a segment.
   *
   * @param last class of its last character, those that rule WB4 skips aside
   * @return the same of the longer segment; -1 if the segment ends
   */
  private int further(int last) {
    if (last == WordBreaks.ALETTER) {
      takeLetters();
    }
    int next = classAt(at);
    if (last == WordBreaks.WSEGSPACE && next == WordBreaks.WSEGSPACE) { // WB3d
      at++;
      return last;
    }
    if (isSkipped(next)) { // WB4
      at++;
      while (isSkipped(classAt(at))) {
        at++;
      }
      next = classAt(at);
    }
    if (next >= WordBreaks.PICTOGRAPH
        && WordBreaks.of(codePoints[at - 1]) == WordBreaks.ZWJ) { // WB3c
      at++;
      return next & ~WordBreaks.PICTOGRAPH;
    }
    if (next < 0) {
      return -1;
    }
    next &= ~WordBreaks.PICTOGRAPH;
    if (joins(last, next)) {
      at++;
      return last == WordBreaks.REGIONAL_INDICATOR ? WordBreaks.OTHER : next; // WB15, WB16: in twos
    }
    return overMiddle(last, next);
  }

  private void takeLetters() {
    while (at < limit && WordBreaks.of(codePoints[at]) == WordBreaks.ALETTER) {
      at++;
    }
  }

  private static boolean joins(int last, int next) {
    return switch (last) {
      case WordBreaks.ALETTER, WordBreaks.HEBREW_LETTER, WordBreaks.NUMERIC -> // WB5, 8, 9, 10, 13a
          isLetter(next) || next == WordBreaks.NUMERIC || next == WordBreaks.EXTENDNUMLET;
      case WordBreaks.KATAKANA -> // WB13, WB13a
          next == WordBreaks.KATAKANA || next == WordBreaks.EXTENDNUMLET;
      case WordBreaks.EXTENDNUMLET -> // WB13a, WB13b
          isLetter(next)
              || next == WordBreaks.NUMERIC
              || next == WordBreaks.KATAKANA
              || next == WordBreaks.EXTENDNUMLET;
      case WordBreaks.REGIONAL_INDICATOR -> next == WordBreaks.REGIONAL_INDICATOR;
      default -> false;
    };
  }

  /** Takes a mark in the middle of a word or number together with what follows it. */
  private int overMiddle(int last, int next) {
    boolean letters =
        isLetter(last)
            && (next == WordBreaks.MIDLETTER
                || next == WordBreaks.MIDNUMLET
                || next == WordBreaks.SINGLE_QUOTE);
    boolean hebrew = last == WordBreaks.HEBREW_LETTER && next == WordBreaks.DOUBLE_QUOTE;
    boolean numbers =
        last == WordBreaks.NUMERIC
            && (next == WordBreaks.MIDNUM
                || next == WordBreaks.MIDNUMLET
                || next == WordBreaks.SINGLE_QUOTE);
    if (!letters && !hebrew && !numbers) {
      return -1;
    }
    int behind = at + 1;
    while (isSkipped(classAt(behind))) {
      behind++;
    }
    int after = classAt(behind);
    after = after < 0 ? after : after & ~WordBreaks.PICTOGRAPH;
    if ((letters && isLetter(after)) // WB6, WB7
        || (hebrew && after == WordBreaks.HEBREW_LETTER) // WB7b, WB7c
        || (numbers && after == WordBreaks.NUMERIC)) { // WB11, WB12
      at = behind + 1;
      return after;
    }
    if (last == WordBreaks.HEBREW_LETTER && next == WordBreaks.SINGLE_QUOTE) { // WB7a
      at++;
      return WordBreaks.SINGLE_QUOTE;
    }
    return -1;
  }

  private static boolean isLetter(int its) {
    return its == WordBreaks.ALETTER || its == WordBreaks.HEBREW_LETTER;
  }

  private static boolean isSkipped(int its) {
    return its >= WordBreaks.EXTEND && its <= WordBreaks.ZWJ;
  }

  /** -1 behind the end. */
  private int classAt(int index) {
    return index < limit ? WordBreaks.of(codePoints[index]) : -1;
  }
}
