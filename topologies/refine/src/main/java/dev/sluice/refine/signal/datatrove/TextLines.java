package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Spans;

/**
 * Lines as Python's {@code str.splitlines} has them (ten characters, and carriage return with line
 * feed, end a line), without their ends; and the marks that Gopher counts.
 */
final class TextLines {

  private final int[] text;
  private final Spans lines = new Spans();
  private final int numberSigns;
  private final int ellipses;

  /**
   * @param newlineLines as {@code Document.lines} has them
   */
  TextLines(int[] text, Spans newlineLines, RareMarks marks) {
    this.text = text;
    boolean plain = true;
    int signs = 0;
    int dots = 0;
    int from = 0;
    for (int mark = 0; mark < marks.marks(); mark++) {
      int at = marks.mark(mark);
      switch (text[at]) {
        case '.' -> {
          if (at >= from && startsThreeFullStops(at)) {
            dots++;
            from = at + 3;
          }
        }
        case '#' -> signs++;
        case '…' -> dots++;
        default -> plain = false;
      }
    }
    numberSigns = signs;
    ellipses = dots;
    if (plain) {
      for (int line = 0; line < newlineLines.size(); line++) {
        int end = newlineLines.end(line);
        lines.add(newlineLines.start(line), text[end - 1] == '\n' ? end - 1 : end);
      }
    } else {
      readLines();
    }
  }

  private boolean startsThreeFullStops(int at) {
    return at + 2 < text.length && text[at + 1] == '.' && text[at + 2] == '.';
  }

  private void readLines() {
    int start = 0;
    int i = 0;
    while (i < text.length) {
      if (endsLine(text[i])) {
        lines.add(start, i);
        i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 2 : 1;
        start = i;
      } else {
        i++;
      }
    }
    if (start < text.length) {
      lines.add(start, text.length);
    }
  }

  static boolean endsLine(int character) {
    return character <= 0x1E
        ? character >= 0x1C || (character >= '\n' && character <= '\r')
        : character == 0x85 || character == 0x2028 || character == 0x2029;
  }

  /** The lines, their ends not included. */
  Spans spans() {
    return lines;
  }

  int size() {
    return lines.size();
  }

  /** Number signs in the text. */
  int numberSigns() {
    return numberSigns;
  }

  /** Occurrences of {@code ...} and {@code …} in the text, none overlapping another. */
  int ellipses() {
    return ellipses;
  }

  /** First code point of a line that is no white space; the line's end if there is none. */
  int trimmedStart(int line) {
    int at = lines.start(line);
    while (at < lines.end(line) && CharacterClasses.isSpace(text[at])) {
      at++;
    }
    return at;
  }

  /** Where the white space that ends a line begins; no further left than the given place. */
  int trimmedEnd(int line, int least) {
    int at = lines.end(line);
    while (at > least && CharacterClasses.isSpace(text[at - 1])) {
      at--;
    }
    return at;
  }

  /** Lines that start, after white space, with {@code •} or {@code -}. */
  int bulletLines() {
    int count = 0;
    for (int line = 0; line < lines.size(); line++) {
      int at = trimmedStart(line);
      if (at < lines.end(line) && (text[at] == '•' || text[at] == '-')) {
        count++;
      }
    }
    return count;
  }

  /** Lines that end, before white space, with {@code ...} or {@code …}. */
  int ellipsisLines() {
    int count = 0;
    for (int line = 0; line < lines.size(); line++) {
      int start = lines.start(line);
      int end = trimmedEnd(line, start);
      if (end > start && (text[end - 1] == '…' || endsWithFullStops(start, end))) {
        count++;
      }
    }
    return count;
  }

  private boolean endsWithFullStops(int start, int end) {
    return end - start >= 3 && text[end - 1] == '.' && text[end - 2] == '.' && text[end - 3] == '.';
  }
}
