package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.SpacedWords;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A text cut by white space, in Python's sense of {@code str.split()}: what its words are made of,
 * its lines as they stand, its lines and paragraphs without the white space around them.
 */
public final class SpacedText {
  /** The view of a document, made once. */
  public static final Function<Document, SpacedText> VIEW = SpacedText::new;

  private static final byte LETTER = 1;
  private static final byte SYMBOL = 2;
  private static final byte BRACE = 4;
  private static final byte NUL = 8;
  private static final byte ALPHANUMERIC = 16; // of a word: its first character is

  /** The one white space that UAX #29 does not cut at: the narrow no-break space. */
  private static final int JOINING_SPACE = 0x202F;

  private static final byte[] CLASSES = classes();

  private final int[] codePoints;
  private final SpacedWords words;
  private final Segments lines;
  private final Segments strippedLines;
  private final Segments paragraphs;
  private final byte[] wordClasses; // of each different word
  private final long[] hashes; // likewise
  private final int anyClasses;
  private boolean joined;
  private boolean otherSpace;
  private int[] firstWords = new int[16];

  SpacedText(Document document) {
    codePoints = document.sharedCodePoints();
    words = document.spacedWords();
    lines = new Segments(codePoints, 32);
    strippedLines = new Segments(codePoints, 32);
    paragraphs = new Segments(codePoints, 16);
    wordClasses = new byte[words.distinct()];
    hashes = new long[words.distinct()];
    int any = 0;
    for (int id = 0; id < wordClasses.length; id++) {
      wordClasses[id] = classOfWord(words.firstStart(id), words.firstEnd(id));
      hashes[id] = ContentHash.finish(id + 1);
      any |= wordClasses[id];
    }
    anyClasses = any;
    cut();
  }

  private static byte[] classes() {
    byte[] classes = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int codePoint = 0; codePoint < classes.length; codePoint++) {
      classes[codePoint] = CharacterClasses.isLetter(codePoint) ? LETTER : 0;
    }
    classes['#'] = SYMBOL;
    classes['\u2026'] = SYMBOL;
    classes['{'] = BRACE;
    classes['\0'] = NUL;
    return classes;
  }

  private byte classOfWord(int start, int end) {
    int found = CharacterClasses.isAlphanumeric(codePoints[start]) ? ALPHANUMERIC : 0;
    for (int i = start; i < end; i++) {
      int codePoint = codePoints[i];
      if (codePoint < CLASSES.length) {
        found |= CLASSES[codePoint];
      } else {
        found |= CharacterClasses.isLetter(codePoint) ? LETTER : 0;
      }
    }
    return (byte) found;
  }

  private void cut() {
    Cut line = new Cut();
    Cut paragraph = new Cut();
    int lineStart = 0;
    int newlines = 0; // that end here, towards the two which end a paragraph
    int at = 0;
    for (int word = 0; word <= words.size(); word++) {
      int start = word < words.size() ? words.start(word) : codePoints.length;
      if (start == at + 1 && codePoints[at] == ' ') {
        line.space(' ');
        paragraph.space(' ');
        newlines = 0;
        at = start;
      }
      for (; at < start; at++) {
        int codePoint = codePoints[at];
        if (codePoint != '\n') {
          newlines = 0;
          if (codePoint > '\r' && codePoint != ' ') {
            otherSpace = true;
            joined |= codePoint == JOINING_SPACE;
          }
          line.space(codePoint);
          paragraph.space(codePoint);
          continue;
        }
        endLine(line, lineStart, at, word);
        lineStart = at + 1;
        if (++newlines == 2) {
          paragraph.endIn(paragraphs);
          newlines = 0;
        } else {
          paragraph.space(codePoint);
        }
      }
      if (word < words.size()) {
        newlines = 0;
        at = words.end(word);
        long hash = hashes[words.id(word)];
        line.word(start, at, hash);
        paragraph.word(start, at, hash);
      }
    }
    endLine(line, lineStart, codePoints.length, words.size());
    paragraph.endIn(paragraphs);
  }

  private void endLine(Cut line, int start, int end, int wordsBefore) {
    if (lines.size() + 1 >= firstWords.length) {
      firstWords = Arrays.copyOf(firstWords, 2 * firstWords.length);
    }
    lines.add(start, end, line.hash());
    firstWords[lines.size()] = wordsBefore;
    line.endIn(strippedLines);
  }

  /** Runs of characters that are not white space. */
  public SpacedWords words() {
    return words;
  }

  /** What {@code split("\n")} gives: also the empty piece behind a last newline, never none. */
  public Segments lines() {
    return lines;
  }

  /** The lines that hold a word, from its first word to its last. */
  public Segments strippedLines() {
    return strippedLines;
  }

  /** What is between two newlines in a row, likewise from first word to last, if it has any. */
  public Segments paragraphs() {
    return paragraphs;
  }

  /** Number of the first word that a line may hold; of the line behind the last, all words. */
  public int firstWord(int line) {
    return firstWords[line];
  }

  /** Whether no white space here lies within a word of UAX #29. */
  boolean isCutAtEverySpace() {
    return !joined;
  }

  /** Whether words with this id have a letter, in the sense of {@code str.isalpha}. */
  public boolean hasLetter(int id) {
    return (wordClasses[id] & LETTER) != 0;
  }

  /** Whether words with this id have a hash mark or the single character for an ellipsis. */
  public boolean hasSymbol(int id) {
    return (wordClasses[id] & SYMBOL) != 0;
  }

  /** Whether the word begins with a letter or number, in the sense of {@code str.isalnum}. */
  public boolean beginsAlphanumeric(int word) {
    return (wordClasses[words.id(word)] & ALPHANUMERIC) != 0;
  }

  /** Whether a word has an opening curly bracket. */
  public boolean hasBrace() {
    return (anyClasses & BRACE) != 0;
  }

  /**
   * Whether the only white space here is that of ASCII and the separators of fastText cut alike.
   */
  public boolean isCutAsByFastText() {
    return !otherSpace && (anyClasses & NUL) == 0;
  }

  /** A piece that grows: its hash with and without the white space around its words. */
  private static final class Cut {
    private long before = ContentHash.SEED;
    private long all = ContentHash.SEED;
    private long stripped;
    private int start = -1;
    private int end;

    void word(int from, int to, long hash) {
      if (start < 0) {
        start = from;
      }
      all = ContentHash.step(all, hash);
      stripped = all;
      end = to;
    }

    void space(int codePoint) {
      if (start < 0) {
        before = ContentHash.letter(before, codePoint);
      } else {
        all = ContentHash.step(all, codePoint);
      }
    }

    long hash() {
      return ContentHash.finish(before) ^ all;
    }

    /** Starts anew. */
    void endIn(Segments strippedPieces) {
      if (start >= 0) {
        strippedPieces.add(start, end, ContentHash.finish(stripped));
      }
      before = ContentHash.SEED;
      all = ContentHash.SEED;
      start = -1;
    }
  }
}
