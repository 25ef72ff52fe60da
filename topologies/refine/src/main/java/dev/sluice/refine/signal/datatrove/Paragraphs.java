package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.SpacedWords;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.signal.segment.RepeatedSegments;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import dev.sluice.refine.words.WordCharacters;

/**
 * Lines and paragraphs, where only U+000A ends a line, and how many repeat an earlier one. Lines
 * are what runs of newlines separate. Paragraphs are what two or more newlines separate in the text
 * without the white space at its ends. Source: datatrove 0.10.0, {@code
 * gopher_repetition_filter.py}, {@code fineweb_quality_filter.py}; {@code C4ParagraphFilter}.
 */
final class Paragraphs {

  private static final int SHORT_LINE = 30;
  private static final int LONG_LINE = 200;

  private final int[] text;
  private final RepeatedSegments copies;
  private final Spans paragraphs = new Spans();
  private final RepeatedRanges repeatedParagraphs;
  private final int newlines;
  private int lines; // none empty
  private int repeatedLines;
  private long repeatedLineLength;
  private int longLines;
  private int writtenLines;
  private int shortLines;
  private int terminatedLines;
  private long repeatedWrittenLength;

  /**
   * @param copies among the lines of {@code spaced}
   */
  Paragraphs(int[] text, SpacedText spaced, RepeatedSegments copies) {
    this.text = text;
    this.copies = copies;
    newlines = spaced.lines().size() - 1;
    readLines(spaced);
    readParagraphs(spaced);
    repeatedParagraphs = new RepeatedRanges(text, paragraphs);
  }

  private void readLines(SpacedText spaced) {
    Segments all = spaced.lines();
    for (int line = 0; line < all.size(); line++) {
      int length = all.length(line);
      if (length > 0) {
        int repeated = copies.repeatsEarlier(line) ? length : 0;
        lines++;
        repeatedLines += repeated > 0 ? 1 : 0;
        repeatedLineLength += repeated;
        longLines += length >= LONG_LINE ? 1 : 0;
        if (spaced.firstWord(line) < spaced.firstWord(line + 1)) {
          writtenLines++;
          shortLines += length <= SHORT_LINE ? 1 : 0;
          terminatedLines += WordCharacters.isTerminal(text[all.end(line) - 1]) ? 1 : 0;
          repeatedWrittenLength += repeated;
        }
      }
    }
  }

  private void readParagraphs(SpacedText spaced) {
    Segments all = spaced.lines();
    SpacedWords words = spaced.words();
    int textStart = words.size() == 0 ? text.length : words.start(0);
    int textEnd = words.size() == 0 ? text.length : words.end(words.size() - 1);
    int start = -1;
    int end = 0;
    for (int line = 0; line < all.size(); line++) {
      int from = Math.max(all.start(line), textStart);
      int to = Math.min(all.end(line), textEnd);
      if (from < to) {
        start = start < 0 ? from : start;
        end = to;
      } else if (start >= 0) {
        paragraphs.add(start, end);
        start = -1;
      }
    }
    if (start >= 0) {
      paragraphs.add(start, end);
    }
  }

  int newlines() {
    return newlines;
  }

  /** Code points of the text less its newlines. */
  int lengthWithoutNewlines() {
    return text.length - newlines;
  }

  /** Lines, and an empty one before a newline that starts the text and after one that ends it. */
  int lines() {
    return lines + emptyEnds();
  }

  private int emptyEnds() {
    if (text.length == 0) {
      return 1;
    }
    return (text[0] == '\n' ? 1 : 0) + (text[text.length - 1] == '\n' ? 1 : 0);
  }

  int repeatedLines() {
    return repeatedLines + (emptyEnds() == 2 ? 1 : 0);
  }

  long repeatedLineLength() {
    return repeatedLineLength;
  }

  /** At least 1: a text without any is one empty paragraph. */
  int paragraphs() {
    return Math.max(1, paragraphs.size());
  }

  int repeatedParagraphs() {
    return repeatedParagraphs.count();
  }

  long repeatedParagraphLength() {
    return repeatedParagraphs.length();
  }

  /** Lines of at least 200 code points. */
  int longLines() {
    return longLines;
  }

  /** Lines that are not all white space. */
  int writtenLines() {
    return writtenLines;
  }

  /** Of the written lines, those of at most 30 code points. */
  int shortLines() {
    return shortLines;
  }

  /** Of the written lines, those that end in a terminal punctuation mark. */
  int terminatedLines() {
    return terminatedLines;
  }

  /** Code points of written lines that repeat an earlier one. */
  long repeatedWrittenLength() {
    return repeatedWrittenLength;
  }
}
