package dev.sluice.refine.signal.segment;

/** The eight words of which Gopher's rules want two: the, be, to, of, and, that, have, with. */
public final class StopWords {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final long LEADING = 1; // so that a NUL in front counts, too
  private static final long THE = packed("the");
  private static final long BE = packed("be");
  private static final long TO = packed("to");
  private static final long OF = packed("of");
  private static final long AND = packed("and");
  private static final long THAT = packed("that");
  private static final long HAVE = packed("have");
  private static final long WITH = packed("with");

  private StopWords() {}

  private static long packed(String word) {
    long packed = LEADING;
    for (int i = 0; i < word.length(); i++) {
      packed = packed << Byte.SIZE | word.charAt(i);
    }
    return packed;
  }

  /** Whether a piece of a text is one of them, in lower case. */
  public static boolean contains(int[] codePoints, int start, int length) {
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    long packed = LEADING;
    for (int i = start; i < start + length; i++) {
      int codePoint = codePoints[i];
      if (codePoint >= 0x80) {
        return false;
      }
      packed = packed << Byte.SIZE | codePoint;
    }
    return isOne(packed);
  }

  /** The same in any case, that of single characters. */
  public static boolean containsInAnyCase(int[] codePoints, int start, int length) {
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    long packed = LEADING;
    for (int i = start; i < start + length; i++) {
      int codePoint = codePoints[i];
      if (codePoint >= 0x80) {
        codePoint = Character.toLowerCase(codePoint);
        if (codePoint >= 0x80) {
          return false;
        }
      } else if (codePoint <= 'Z' && codePoint >= 'A') {
        codePoint += 'a' - 'A';
      }
      packed = packed << Byte.SIZE | codePoint;
    }
    return isOne(packed);
  }

  private static boolean isOne(long packed) {
    return packed == THE
        || packed == TO
        || packed == OF
        || packed == AND
        || packed == BE
        || packed == THAT
        || packed == HAVE
        || packed == WITH;
  }
}
