package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text cut at the word boundaries of Unicode, UAX #29 with the properties of Unicode 15.0, in one
 * pass and without tailoring, as the Python package uniseg cuts it.
 */
public final class UnicodeText {
  /** The view of a document, made once. */
  public static final Function<Document, UnicodeText> VIEW = UnicodeText::of;

  private final int[] codePoints;
  private final Segments words;
  private final Segments tokens;

  /** Where the segment under way ends so far, and the hash of it. */
  private int at;

  /** Where the text that is cut ends. */
  private int limit;

  private long hash;

  private UnicodeText(Document document) {
    codePoints = document.sharedCodePoints();
    words = new Segments(codePoints, codePoints.length / 5 + 8);
    tokens = new Segments(codePoints, codePoints.length / 4 + 8);
  }

  /**
   * Nearly every word between white space is letters, perhaps with a mark behind them; the others
   * are cut by the rules, one by one, for white space is a boundary on both sides but for the one
   * kind that joins.
   */
  private static UnicodeText of(Document document) {
    UnicodeText text = new UnicodeText(document);
    SpacedText spaced = document.view(SpacedText.VIEW);
    if (spaced.isCutAtEverySpace()) {
      text.cut(spaced);
    } else {
      text.cut(0, text.codePoints.length);
    }
    return text;
  }

  private void cut(SpacedText spaced) {
    Segments all = spaced.words();
    for (int word = 0; word < all.size(); word++) {
      int start = all.start(word);
      int last = all.end(word) - 1;
      if (spaced.isPlain(word)) {
        words.add(start, last + 1, all.hash(word));
        tokens.add(start, last + 1, all.hash(word));
      } else if (spaced.isPlainAndMark(word)) {
        if (last > start) {
          long stem = spaced.stemHash(word);
          words.add(start, last, stem);
          tokens.add(start, last, stem);
        }
        long mark = ContentHash.letter(ContentHash.SEED, codePoints[last]);
        tokens.add(last, last + 1, ContentHash.finish(mark));
      } else {
        cut(start, last + 1);
      }
    }
  }

  private void cut(int from, int to) {
    limit = to;
    for (int start = from; start < to; start = at) {
      if (!isSimple(start)) {
        segment(start);
      }
      add(start);
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
    long taken = ContentHash.letter(ContentHash.SEED, codePoints[start]);
    int next = classAt(i);
    if (!WordBreaks.isCore(first)) {
      if (!WordBreaks.isMark(first) || !isPlain(next)) {
        return false;
      }
      at = i;
      hash = taken;
      return true;
    }
    int last = first;
    while (true) {
      while (WordBreaks.isCore(next)) {
        taken = ContentHash.letter(taken, codePoints[i]);
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
      taken = ContentHash.letter(taken, codePoints[i]);
      next = classAt(++i);
    }
    at = i;
    hash = taken;
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
  public Segments words() {
    return words;
  }

  /**
   * Segments that hold anything but white space: words and punctuation. A mark that combines with
   * white space is one by itself.
   */
  public Segments tokens() {
    return tokens;
  }

  private void add(int start) {
    if (at == start + 1 && codePoints[start] == ' ') {
      return;
    }
    if (CharacterClasses.isAlphanumeric(codePoints[start])) {
      long finished = ContentHash.finish(hash);
      words.add(start, at, finished);
      tokens.add(start, at, finished);
    } else if (!isWhite(start)) {
      tokens.add(start, at, ContentHash.finish(hash));
    }
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
    hash = ContentHash.SEED;
    int first = WordBreaks.of(codePoints[start]);
    take(start + 1);
    if (first >= WordBreaks.CR && first <= WordBreaks.NEWLINE) { // WB3a, WB3b
      if (first == WordBreaks.CR && classAt(at) == WordBreaks.LF) { // WB3
        take(at + 1);
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
      take(at + 1);
      return last;
    }
    if (isSkipped(next)) { // WB4
      take(at + 1);
      while (isSkipped(classAt(at))) {
        take(at + 1);
      }
      next = classAt(at);
    }
    if (next >= WordBreaks.PICTOGRAPH
        && WordBreaks.of(codePoints[at - 1]) == WordBreaks.ZWJ) { // WB3c
      take(at + 1);
      return next & ~WordBreaks.PICTOGRAPH;
    }
    if (next < 0) {
      return -1;
    }
    next &= ~WordBreaks.PICTOGRAPH;
    if (joins(last, next)) {
      take(at + 1);
      return last == WordBreaks.REGIONAL_INDICATOR ? WordBreaks.OTHER : next; // WB15, WB16: in twos
    }
    return overMiddle(last, next);
  }

  private void takeLetters() {
    long taken = hash;
    int i = at;
    while (i < limit && WordBreaks.of(codePoints[i]) == WordBreaks.ALETTER) {
      taken = ContentHash.letter(taken, codePoints[i++]);
    }
    hash = taken;
    at = i;
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
      take(behind + 1);
      return after;
    }
    if (last == WordBreaks.HEBREW_LETTER && next == WordBreaks.SINGLE_QUOTE) { // WB7a
      take(at + 1);
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

  private void take(int until) {
    while (at < until) {
      hash = ContentHash.letter(hash, codePoints[at++]);
    }
  }
}
