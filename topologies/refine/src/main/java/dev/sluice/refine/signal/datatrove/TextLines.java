package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.mark.Places;
import dev.sluice.refine.signal.segment.Segments;
import dev.sluice.refine.signal.segment.SpacedText;
import java.util.Arrays;

/**
 * Lines as Python's {@code str.splitlines} has them (ten characters, and carriage return with line
 * feed, end a line), without the white space at their ends; and the marks that Gopher counts.
 */
final class TextLines {

  private final int[] text;
  private final Spans contents = new Spans();
  private int[] words;
  private int numberSigns;
  private int ellipses;
  private boolean otherEnds; // of lines than newlines

  TextLines(int[] text, SpacedText spaced, Places symbols) {
    this.text = text;
    count(symbols);
    words = new int[spaced.lines().size()];
    if (otherEnds) {
      readLines();
    } else {
      take(spaced);
    }
  }

  private void count(Places symbols) {
    int from = 0;
    for (int next = 0; next < symbols.size(); next++) {
      int at = symbols.at(next);
      switch (text[at]) {
        case '.' -> {
          if (at >= from && startsThreeFullStops(at)) {
            ellipses++;
            from = at + 3;
          }
        }
        case '#' -> numberSigns++;
        case '…' -> ellipses++;
        default -> otherEnds = true;
      }
    }
  }

  private boolean startsThreeFullStops(int at) {
    return at + 2 < text.length && text[at + 1] == '.' && text[at + 2] == '.';
  }

  /** Lines that end at newlines only; what is behind the last one is none if it is empty. */
  private void take(SpacedText spaced) {
    Segments lines = spaced.lines();
    int last = lines.size() - 1;
    int size = lines.length(last) == 0 ? last : last + 1;
    int first = 0;
    for (int line = 0; line < size; line++) {
      int next = spaced.firstWord(line + 1);
      boolean blank = first == next;
      int start = blank ? lines.end(line) : spaced.words().start(first);
      add(start, blank ? start : spaced.words().end(next - 1), next - first);
      first = next;
    }
  }

  private void add(int start, int end, int its) {
    if (contents.size() == words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    words[contents.size()] = its;
    contents.add(start, end);
  }

  private void readLines() {
    int start = 0;
    int i = 0;
    while (i < text.length) {
      if (Marks.endsLine(text[i])) {
        readLine(start, i);
        i += text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? 2 : 1;
        start = i;
      } else {
        i++;
      }
    }
    if (start < text.length) {
      readLine(start, text.length);
    }
  }

  private void readLine(int start, int end) {
    int first = -1;
    int last = end;
    int its = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      boolean space = CharacterClasses.isSpace(text[i]);
      if (!space) {
        its += inWord ? 0 : 1;
        first = first < 0 ? i : first;
        last = i + 1;
      }
      inWord = !space;
    }
    add(first < 0 ? end : first, last, its);
  }

  int size() {
    return contents.size();
  }

  /** First code point of a line that is no white space; the line's end if there is none. */
  int start(int line) {
    return contents.start(line);
  }

  /** Where the white space that ends a line begins; the line's end if it is nothing else. */
  int end(int line) {
    return contents.end(line);
  }

  /** Runs of characters in a line that are no white space. */
  int words(int line) {
    return words[line];
  }

  /** Number signs in the text. */
  int numberSigns() {
    return numberSigns;
  }

  /** Occurrences of {@code ...} and {@code …} in the text, none overlapping another. */
  int ellipses() {
    return ellipses;
  }

  /** Lines that start, after white space, with {@code •} or {@code -}. */
  int bulletLines() {
    int count = 0;
    for (int line = 0; line < size(); line++) {
      int at = start(line);
      if (at < end(line) && (text[at] == '•' || text[at] == '-')) {
        count++;
      }
    }
    return count;
  }

  /** Lines that end, before white space, with {@code ...} or {@code …}. */
  int ellipsisLines() {
    int count = 0;
    for (int line = 0; ellipses > 0 && line < size(); line++) {
      int start = start(line);
      int end = end(line);
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
