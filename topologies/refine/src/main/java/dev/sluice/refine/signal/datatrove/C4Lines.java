package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.mark.Places;
import dev.sluice.refine.words.Sentences;
import dev.sluice.refine.words.WordRules;
import dev.sluice.refine.words.Words;

/**
 * What C4's rules say of each line, as published and without its rule that a line must end in
 * terminal punctuation (which FineWeb leaves out). Lines are {@link TextLines}, without white space
 * at their ends. Source: datatrove 0.10.0, {@code c4_filters.py}.
 */
final class C4Lines {

  private static final int LONGEST_WORD = 1000;
  private static final int LEAST_WORDS = 3;

  private final int[] text;
  private final WordRules rules;
  private final Words words;
  private final TextLines lines;
  private final Places anchors;
  private final C4LineFate[] fates;
  private final boolean[] terminated;
  private final C4Tally published = new C4Tally();
  private final C4Tally anyEnding = new C4Tally();
  private int nextWord;
  private int nextAnchor;
  private C4LineFate firstDropping;

  C4Lines(DatatroveView view) {
    text = view.text();
    rules = view.rules();
    words = view.words();
    lines = view.lines();
    anchors = view.marks().phrases();
    fates = new C4LineFate[lines.size()];
    terminated = new boolean[lines.size()];
    for (int line = 0; line < fates.length; line++) {
      read(line, lines.start(line), lines.end(line));
    }
  }

  private void read(int line, int start, int end) {
    int phrases = phrases(start, end);
    Spans citations =
        (phrases & C4Phrases.SQUARE_BRACKET) != 0 ? C4Citations.in(text, start, end) : Spans.NONE;
    int sentences = 0;
    if (citations.size() == 0) {
      terminated[line] = isTerminated(text, start, end);
      fates[line] = fate(line, phrases);
      if (fates[line] == C4LineFate.KEPT) {
        sentences = sentences(start, end);
      }
    } else {
      int[] edited = C4Citations.without(citations, text, start, end);
      terminated[line] = isTerminated(edited, 0, edited.length);
      fates[line] = fate(line, C4Phrases.in(edited, 0, edited.length));
      Words editedWords = rules.cut(edited);
      sentences = Sentences.count(edited, editedWords, 0, editedWords.size(), edited.length);
    }
    anyEnding.add(fates[line], sentences);
    published.add(fate(line, true), sentences);
    if (fates[line] == C4LineFate.LOREM_IPSUM || fates[line] == C4LineFate.CURLY_BRACKET) {
      firstDropping = firstDropping == null ? fates[line] : firstDropping;
    }
  }

  private int phrases(int start, int end) {
    int found = 0;
    while (nextAnchor < anchors.size() && anchors.at(nextAnchor) < end) {
      int at = anchors.at(nextAnchor++);
      if (at >= start) {
        found |= C4Phrases.around(text, start, at, end);
      }
    }
    return found;
  }

  private C4LineFate fate(int line, int phrases) {
    if (hasLongWord(lines.start(line), lines.end(line))) {
      return C4LineFate.TOO_LONG_WORD;
    } else if (lines.words(line) < LEAST_WORDS) {
      return C4LineFate.TOO_FEW_WORDS;
    } else if ((phrases & C4Phrases.LOREM_IPSUM) != 0) {
      return C4LineFate.LOREM_IPSUM;
    } else if ((phrases & C4Phrases.JAVASCRIPT) != 0) {
      return C4LineFate.JAVASCRIPT;
    } else if ((phrases & C4Phrases.CURLY_BRACKET) != 0) {
      return C4LineFate.CURLY_BRACKET;
    }
    return (phrases & C4Phrases.POLICY) != 0 ? C4LineFate.POLICY : C4LineFate.KEPT;
  }

  private boolean hasLongWord(int start, int end) {
    int wordStart = start;
    for (int i = start; end - start > LONGEST_WORD && i < end; i++) {
      if (CharacterClasses.isSpace(text[i])) {
        wordStart = i + 1;
      } else if (i - wordStart >= LONGEST_WORD) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTerminated(int[] text, int start, int end) {
    if (start == end) {
      return false;
    }
    return switch (text[end - 1]) {
      case '.' -> end - start < 3 || text[end - 2] != '.' || text[end - 3] != '.';
      case '?', '!', '"', '\'' -> true;
      default -> false;
    };
  }

  private int sentences(int start, int end) {
    while (nextWord < words.size() && words.start(nextWord) < start) {
      nextWord++;
    }
    int first = nextWord;
    while (nextWord < words.size() && words.start(nextWord) < end) {
      nextWord++;
    }
    return Sentences.count(text, words, first, nextWord, end);
  }

  /** Number of lines. */
  int size() {
    return fates.length;
  }

  /**
   * @param published with the rule on terminal punctuation
   */
  C4Tally tally(boolean published) {
    return published ? this.published : anyEnding;
  }

  /** Of the two fates that drop a page, that of the first such line in any ending; null if none. */
  C4LineFate firstDropping() {
    return firstDropping;
  }

  /**
   * @param published with the rule on terminal punctuation
   */
  C4LineFate fate(int line, boolean published) {
    boolean ends = !published || terminated[line] || fates[line] == C4LineFate.TOO_LONG_WORD;
    return ends ? fates[line] : C4LineFate.NO_TERMINAL_PUNCTUATION;
  }

  /** First code point of a line's content. */
  int start(int line) {
    return lines.start(line);
  }

  /** One past the last code point of a line's content. */
  int end(int line) {
    return lines.end(line);
  }
}
