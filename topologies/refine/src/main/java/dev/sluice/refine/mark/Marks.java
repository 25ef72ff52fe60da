package dev.sluice.refine.mark;

import dev.sluice.refine.document.Document;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The places of a text that many rules begin at, found in one pass without a branch to mispredict:
 * each index is written down, and kept only if the character is such a mark.
 */
public final class Marks {
  /** The view of a document, made once. */
  public static final Function<Document, Marks> VIEW = Marks::new;

  private static final int BLOCK = 1024;

  private int[] breaks;
  private int breakCount;
  private int[] rare; // of any of the other kinds
  private int rareCount;
  private final Places symbols;
  private final Places sentenceEnds;
  private final Places phrases;
  private final Places personal;

  private Marks(Document document) {
    int[] text = document.sharedCodePoints();
    breaks = new int[BLOCK + text.length / 4];
    rare = new int[BLOCK + text.length / 8];
    for (int start = 0; start < text.length; start += BLOCK) {
      find(text, start, Math.min(start + BLOCK, text.length));
    }
    int[] symbol = new int[rareCount + 1];
    int[] sentenceEnd = new int[rareCount + 1];
    int[] phrase = new int[rareCount + 1];
    int symbolCount = 0;
    int endCount = 0;
    int phraseCount = 0;
    int personalCount = 0;
    for (int i = 0; i < rareCount; i++) {
      int at = rare[i];
      int kinds = MarkTable.of(text[at]);
      symbol[symbolCount] = at;
      symbolCount += kinds >> MarkTable.SYMBOL & 1;
      sentenceEnd[endCount] = at;
      endCount += kinds >> MarkTable.SENTENCE_END & 1;
      phrase[phraseCount] = at;
      phraseCount += kinds >> MarkTable.PHRASE & 1;
      rare[personalCount] = at;
      personalCount += kinds >> MarkTable.PERSONAL & 1;
    }
    symbols = new Places(symbol, symbolCount);
    sentenceEnds = new Places(sentenceEnd, endCount);
    phrases = new Places(phrase, phraseCount);
    personal = new Places(rare, personalCount);
  }

  private void find(int[] text, int start, int end) {
    breaks = withRoom(breaks, breakCount);
    rare = withRoom(rare, rareCount);
    byte[] table = MarkTable.BASIC_PLANE;
    int[] broken = breaks;
    int[] found = rare;
    int brokenSize = breakCount;
    int foundSize = rareCount;
    int all = 0;
    for (int i = start; i < end; i++) {
      all |= text[i];
      int marks = table[text[i] & (MarkTable.PLANE - 1)];
      broken[brokenSize] = i;
      brokenSize += marks & MarkTable.BREAK;
      found[foundSize] = i;
      foundSize += marks >> MarkTable.RARE_SHIFT & 1;
    }
    if (all < MarkTable.PLANE) {
      breakCount = brokenSize;
      rareCount = foundSize;
    } else {
      findInAnyPlane(text, start, end);
    }
  }

  private void findInAnyPlane(int[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      int marks = MarkTable.of(text[i]);
      breaks[breakCount] = i;
      breakCount += marks & MarkTable.BREAK;
      rare[rareCount] = i;
      rareCount += marks >> MarkTable.RARE_SHIFT & 1;
    }
  }

  /** The same places, with room for those of a block. */
  private static int[] withRoom(int[] places, int size) {
    return size + BLOCK <= places.length
        ? places
        : Arrays.copyOf(places, 2 * places.length + BLOCK);
  }

  /** Characters that are no word characters in Python's sense of {@code \w}. */
  public Places breaks() {
    return new Places(breaks, breakCount);
  }

  /** {@code .}, {@code #}, {@code …}, and what ends a line for Python other than a newline. */
  public Places symbols() {
    return symbols;
  }

  /** {@code .}, {@code !} and {@code ?}. */
  public Places sentenceEnds() {
    return sentenceEnds;
  }

  /** Brackets that open, curly and square; and the letters J, K, M and V of either case. */
  public Places phrases() {
    return phrases;
  }

  /**
   * Where personal data could be: digits of any script, {@code @}, colons, dashes, low lines,
   * opening parentheses, question marks, and the letters A and J that tokens have near their start.
   */
  public Places personal() {
    return personal;
  }

  /** Whether a character ends a line for Python's {@code str.splitlines}. */
  public static boolean endsLine(int character) {
    return MarkTable.endsLine(character);
  }
}
