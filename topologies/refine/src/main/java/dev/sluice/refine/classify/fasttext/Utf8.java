package dev.sluice.refine.classify.fasttext;

/** Encodes text as UTF-8 into an array that is already there. */
public final class Utf8 {

  private Utf8() {}

  /**
   * An array length that holds {@code chars} UTF-16 units, and room to grow.
   *
   * @throws IllegalArgumentException if no array is that long
   */
  static int capacity(int chars) {
    long most = 3L * chars;
    if (most > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a text of " + chars + " characters is too long");
    }
    return (int) Math.min(Integer.MAX_VALUE - 8, most + most / 2);
  }

  /**
   * Lone surrogates become U+FFFD.
   *
   * @param into at least three times as long as the text
   * @return how many bytes were written
   */
  static int encode(CharSequence text, byte[] into) {
    int to = 0;
    for (int i = 0; i < text.length(); i++) {
      int next = text.charAt(i);
      if (next < 0x80) {
        into[to++] = (byte) next;
        continue;
      }
      if (Character.isSurrogate((char) next)) {
        boolean pair =
            Character.isHighSurrogate((char) next)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        next = pair ? Character.toCodePoint((char) next, text.charAt(++i)) : 0xFFFD;
      }
      to = append(next, into, to);
    }
    return to;
  }

  /**
   * Writes one code point, a lone surrogate as if it were a character.
   *
   * @param into with room for 4 bytes from {@code at} on
   * @return one past the last byte written
   */
  public static int append(int codePoint, byte[] into, int at) {
    int to = at;
    if (codePoint < 0x80) {
      into[to++] = (byte) codePoint;
      return to;
    }
    if (codePoint < 0x800) {
      into[to++] = (byte) (0xC0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
      into[to++] = (byte) (0xE0 | (codePoint >> 12));
      into[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    } else {
      into[to++] = (byte) (0xF0 | (codePoint >> 18));
      into[to++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      into[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    into[to++] = (byte) (0x80 | (codePoint & 0x3F));
    return to;
  }
}
