package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Spans;
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
  private final Spans lines = new Spans(); // none empty, without their newlines
  private final RepeatedRanges repeatedLines;
  private final RepeatedRanges repeatedParagraphs;
  private final int paragraphs;
  private int newlines;
  private int longLines;
  private int writtenLines;
  private int shortLines;
  private int terminatedLines;
  private long repeatedWrittenLength;

  /**
   * @param allLines as {@code Document.lines} has them
   */
  Paragraphs(int[] text, Spans allLines) {
    this.text = text;
    Spans found = readLines(allLines);
    paragraphs = Math.max(1, found.size()); // a text without any is one empty paragraph
    repeatedLines = new RepeatedRanges(text, lines);
    repeatedParagraphs = new RepeatedRanges(text, found);
    for (int line = 0; line < lines.size(); line++) {
      readWritten(line);
    }
  }

  /** Fills {@link #lines} and returns the paragraphs. */
  private Spans readLines(Spans allLines) {
    Spans found = new Spans();
    int start = textStart();
    int end = textEnd(start);
    int paragraph = -1;
    int paragraphEnd = 0;
    for (int line = 0; line < allLines.size(); line++) {
      int from = allLines.start(line);
      int to = allLines.end(line);
      if (text[to - 1] == '\n') {
        newlines++;
        to--;
      }
      if (from < to) {
        lines.add(from, to);
      }
      from = Math.max(from, start);
      to = Math.min(to, end);
      if (from < to) {
        paragraph = paragraph < 0 ? from : paragraph;
        paragraphEnd = to;
      } else if (paragraph >= 0) {
        found.add(paragraph, paragraphEnd);
        paragraph = -1;
      }
    }
    if (paragraph >= 0) {
      found.add(paragraph, paragraphEnd);
    }
    return found;
  }

  private int textStart() {
    int start = 0;
    while (start < text.length && CharacterClasses.isSpace(text[start])) {
      start++;
    }
    return start;
  }

  private int textEnd(int start) {
    int end = text.length;
    while (end > start && CharacterClasses.isSpace(text[end - 1])) {
      end--;
    }
    return end;
  }

  private void readWritten(int line) {
    int start = lines.start(line);
    int end = lines.end(line);
    longLines += end - start >= LONG_LINE ? 1 : 0;
    if (!isBlank(start, end)) {
      writtenLines++;
      shortLines += end - start <= SHORT_LINE ? 1 : 0;
      terminatedLines += WordCharacters.isTerminal(text[end - 1]) ? 1 : 0;
      repeatedWrittenLength += repeatedLines.repeats(line) ? end - start : 0;
    }
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!CharacterClasses.isSpace(text[i])) {
        return false;
      }
    }
    return true;
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
    return lines.size() + emptyEnds();
  }

  private int emptyEnds() {
    if (text.length == 0) {
      return 1;
    }
    return (text[0] == '\n' ? 1 : 0) + (text[text.length - 1] == '\n' ? 1 : 0);
  }

  int repeatedLines() {
    return repeatedLines.count() + (emptyEnds() == 2 ? 1 : 0);
  }

  long repeatedLineLength() {
    return repeatedLines.length();
  }

  int paragraphs() {
    return paragraphs;
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
