package dev.sluice.refine.words;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.LowerCase;
import java.util.Arrays;

/**
 * The text in which datatrove looks for near-duplicates: lower case; each number, with its
 * decimals, a 0; punctuation and control characters blank; white space one blank; no diacritics. In
 * that order. Source: datatrove 0.10.0, {@code simplify_text} in {@code utils/text.py}, at its
 * defaults (names of days and months stay).
 */
public final class SimplifiedText {

  private int[] out;
  private int[] origins; // null unless asked for
  private int origin;
  private int size;
  private boolean blank;

  private SimplifiedText(int capacity) {
    out = new int[capacity];
  }

  /** Code points to code points, in linear time. */
  public static int[] of(int[] text) {
    SimplifiedText simplified = new SimplifiedText(text.length + 16);
    simplified.append(LowerCase.of(text));
    return Arrays.copyOf(simplified.out, simplified.size);
  }

  /**
   * Where each code point of the simplified text comes from: an index in the text, which never goes
   * down; of a number or a character that becomes several, its first.
   */
  public static int[] origins(int[] text) {
    SimplifiedText simplified = new SimplifiedText(text.length + 16);
    simplified.origins = new int[text.length + 16];
    int[] lower = LowerCase.of(text);
    simplified.append(lower);
    int[] before = new int[lower.length]; // in the text, for lower case may be longer
    for (int i = 0, at = 0; i < text.length; i++) {
      int length = text[i] == LowerCase.DOTTED_CAPITAL_I ? 2 : 1;
      for (int part = 0; part < length; part++) {
        before[at++] = i;
      }
    }
    int[] origins = Arrays.copyOf(simplified.origins, simplified.size);
    for (int i = 0; i < origins.length; i++) {
      origins[i] = before[origins[i]];
    }
    return origins;
  }

  private void append(int[] lower) {
    int i = 0;
    while (i < lower.length) {
      int codePoint = lower[i];
      origin = i;
      if (isDigit(codePoint)) {
        i = numberEnd(lower, i);
        add('0');
      } else {
        i++;
        if (WordCharacters.isBlanked(codePoint) || CharacterClasses.isSpace(codePoint)) {
          blank = size > 0;
        } else if (codePoint < 0x80) {
          add(codePoint);
        } else {
          addBase(codePoint);
        }
      }
    }
  }

  private static boolean isDigit(int codePoint) {
    return codePoint < 0x80 ? codePoint >= '0' && codePoint <= '9' : Character.isDigit(codePoint);
  }

  private static int numberEnd(int[] text, int start) {
    int end = digitsEnd(text, start);
    boolean decimals =
        end + 1 < text.length && ".,،٫⎖⎗⎘".indexOf(text[end]) >= 0 && isDigit(text[end + 1]);
    return decimals ? digitsEnd(text, end + 1) : end;
  }

  private static int digitsEnd(int[] text, int start) {
    int end = start;
    while (end < text.length && isDigit(text[end])) {
      end++;
    }
    return end;
  }

  private void addBase(int codePoint) {
    int[] base = BaseLetters.of(codePoint);
    if (base == null) {
      add(codePoint);
    } else {
      for (int part : base) {
        add(part);
      }
    }
  }

  private void add(int codePoint) {
    if (size + 2 > out.length) {
      out = Arrays.copyOf(out, 2 * out.length);
      origins = origins == null ? null : Arrays.copyOf(origins, out.length);
    }
    if (blank) {
      put(' ');
      blank = false;
    }
    put(codePoint);
  }

  private void put(int codePoint) {
    if (origins != null) {
      origins[size] = origin;
    }
    out[size++] = codePoint;
  }
}
