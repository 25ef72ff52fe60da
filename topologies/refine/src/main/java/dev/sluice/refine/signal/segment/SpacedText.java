package dev.sluice.refine.signal.segment;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A text cut by white space, in Python's sense of {@code str.split()}, in one pass: its words, its
 * lines as they stand, its lines and paragraphs without the white space around them.
 */
public final class SpacedText {
  /** The view of a document, made once. */
  public static final Function<Document, SpacedText> VIEW = SpacedText::new;

  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte SYMBOL = 4;
  private static final byte ASCII_LETTER = 8;
  private static final byte CLOSING = 16;
  private static final byte ALPHANUMERIC = 32; // of a word: its first character is
  private static final byte BRACE = 64;
  private static final byte NUL = (byte) 128;
  private static final String CLOSING_MARKS = ".,;:!?)\"";

  /** The one white space that UAX #29 does not cut at: the narrow no-break space. */
  private static final int JOINING_SPACE = 0x202F;

  private static final byte[] CLASSES = classes();

  private final int[] codePoints;
  private final Segments words;
  private final Segments lines;
  private final Segments strippedLines;
  private final Segments paragraphs;
  private byte[] wordClasses;
  private long[] stems;
  private boolean joined;
  private boolean otherSpace;
  private int anyClasses;
  private int[] firstWords = new int[16];

  SpacedText(Document document) {
    codePoints = document.sharedCodePoints();
    int length = codePoints.length;
    words = new Segments(codePoints, length / 5 + 8);
    wordClasses = new byte[length / 5 + 8];
    stems = new long[length / 5 + 8];
    lines = new Segments(codePoints, 32);
    strippedLines = new Segments(codePoints, 32);
    paragraphs = new Segments(codePoints, 16);
    cut();
  }

  private static byte[] classes() {
    byte[] classes = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int codePoint = 0; codePoint < classes.length; codePoint++) {
      if (CharacterClasses.isSpace(codePoint)) {
        classes[codePoint] = SPACE;
      } else if (CharacterClasses.isLetter(codePoint)) {
        classes[codePoint] = LETTER | ALPHANUMERIC;
      } else if (CharacterClasses.isAlphanumeric(codePoint)) {
        classes[codePoint] = ALPHANUMERIC;
      }
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      classes[letter] |= ASCII_LETTER;
      classes[Character.toUpperCase(letter)] |= ASCII_LETTER;
    }
    for (int i = 0; i < CLOSING_MARKS.length(); i++) {
      classes[CLOSING_MARKS.charAt(i)] = CLOSING;
    }
    classes['#'] = SYMBOL;
    classes['\u2026'] = SYMBOL;
    classes['{'] = BRACE;
    classes['\0'] = NUL;
    return classes;
  }

  private static byte classOf(int codePoint) {
    if (codePoint < CLASSES.length) {
      return CLASSES[codePoint];
    }
    return CharacterClasses.isLetter(codePoint)
        ? LETTER | ALPHANUMERIC
        : CharacterClasses.isAlphanumeric(codePoint) ? ALPHANUMERIC : 0;
  }

  private void cut() {
    Cut line = new Cut();
    Cut paragraph = new Cut();
    int lineStart = 0;
    int newlines = 0; // that end here, towards the two which end a paragraph
    int i = 0;
    while (i < codePoints.length) {
      int codePoint = codePoints[i];
      if ((classOf(codePoint) & SPACE) == 0) {
        newlines = 0;
        int end = word(i);
        long hash = words.hash(words.size() - 1);
        line.word(i, end, hash);
        paragraph.word(i, end, hash);
        i = end;
        continue;
      }
      i++;
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
      endLine(line, lineStart, i - 1);
      lineStart = i;
      if (++newlines == 2) {
        paragraph.endIn(paragraphs);
        newlines = 0;
      } else {
        paragraph.space(codePoint);
      }
    }
    endLine(line, lineStart, codePoints.length);
    paragraph.endIn(paragraphs);
  }

  private int word(int start) {
    int[] all = codePoints;
    byte[] classes = CLASSES;
    int i = start;
    long hash = ContentHash.SEED;
    long stem = hash;
    int any = 0;
    int stemClasses = -1; // that all characters but the last have
    int last = -1;
    int first = classOf(all[start]);
    do {
      int codePoint = all[i];
      int its = codePoint < classes.length ? classes[codePoint] : classOf(codePoint);
      if ((its & SPACE) != 0) {
        break;
      }
      stemClasses &= last;
      last = its;
      any |= its;
      stem = hash;
      hash = ContentHash.letter(hash, codePoint);
      i++;
    } while (i < all.length);
    int word = words.size();
    if (word == wordClasses.length) {
      wordClasses = Arrays.copyOf(wordClasses, 2 * wordClasses.length);
      stems = Arrays.copyOf(stems, 2 * stems.length);
    }
    int shape = (stemClasses & ASCII_LETTER) == 0 ? 0 : last & (ASCII_LETTER | CLOSING);
    wordClasses[word] = (byte) ((any & (LETTER | SYMBOL)) | shape | (first & ALPHANUMERIC));
    anyClasses |= any;
    stems[word] = stem;
    words.add(start, i, ContentHash.finish(hash));
    return i;
  }

  private void endLine(Cut line, int start, int end) {
    if (lines.size() + 1 >= firstWords.length) {
      firstWords = Arrays.copyOf(firstWords, 2 * firstWords.length);
    }
    lines.add(start, end, line.hash());
    firstWords[lines.size()] = words.size();
    line.endIn(strippedLines);
  }

  /** Runs of characters that are not white space. */
  public Segments words() {
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

  /** Whether the word is made of ASCII letters alone. */
  boolean isPlain(int word) {
    return (wordClasses[word] & ASCII_LETTER) != 0;
  }

  /** Whether it is ASCII letters, if any, and one mark that closes a clause. */
  boolean isPlainAndMark(int word) {
    return (wordClasses[word] & CLOSING) != 0;
  }

  /** Hash of the word without its last character. */
  long stemHash(int word) {
    return ContentHash.finish(stems[word]);
  }

  /** Whether the word has a letter, in the sense of {@code str.isalpha}. */
  public boolean hasLetter(int word) {
    return (wordClasses[word] & LETTER) != 0;
  }

  /** Whether the word has a hash mark or the single character for an ellipsis. */
  public boolean hasSymbol(int word) {
    return (wordClasses[word] & SYMBOL) != 0;
  }

  /** Whether the word begins with a letter or number, in the sense of {@code str.isalnum}. */
  public boolean beginsAlphanumeric(int word) {
    return (wordClasses[word] & ALPHANUMERIC) != 0;
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
