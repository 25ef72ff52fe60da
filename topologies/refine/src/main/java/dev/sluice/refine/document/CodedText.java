package dev.sluice.refine.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A text with one byte for each code point, so that eight can be read and compared at once: ASCII
 * as it is, every other code point by a number from 0x80 up, in the order in which they appear. So
 * the bytes are equal exactly where the text is. A text of more than 128 different other code
 * points has no such bytes.
 */
final class CodedText {
  static final int AT_ONCE = Long.BYTES;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MOST_OTHERS = 0x80;
  private static final int SLOTS = 4 * MOST_OTHERS;

  private final byte[] bytes; // and eight more, so that the last can be read like any
  private int[] others; // code point in each slot, where there is a number
  private byte[] numbers;
  private int numbered;

  CodedText(int length) {
    bytes = new byte[length + AT_ONCE];
  }

  /** Null if there are too many different code points. */
  static CodedText of(int[] codePoints) {
    CodedText coded = new CodedText(codePoints.length);
    for (int i = 0; i < codePoints.length; i++) {
      int codePoint = codePoints[i];
      int code = codePoint < 0x80 ? codePoint : coded.number(codePoint);
      if (code > 0xFF) {
        return null;
      }
      coded.bytes[i] = (byte) code;
    }
    return coded;
  }

  private int number(int codePoint) {
    if (others == null) {
      others = new int[SLOTS];
      numbers = new byte[SLOTS];
    }
    int slot = (codePoint * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(SLOTS - 1);
    while (others[slot] != 0) {
      if (others[slot] == codePoint) {
        return numbers[slot] & 0xFF;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    int number = MOST_OTHERS + numbered++;
    others[slot] = codePoint;
    numbers[slot] = (byte) number;
    return number;
  }

  /** Takes so many of another's over, and up to seven more, which are to be written over. */
  void copy(CodedText other, int from, int count, int to) {
    if (count <= AT_ONCE && to + AT_ONCE <= bytes.length) {
      EIGHT.set(bytes, to, other.read(from));
    } else {
      System.arraycopy(other.bytes, from, bytes, to, count);
    }
  }

  /** Eight code points from a place on, or so many as are asked for and zeros. */
  long read(int at, int count) {
    return (long) EIGHT.get(bytes, at) & (-1L >>> ((AT_ONCE - count) * Byte.SIZE));
  }

  /**
   * Whether so many code points from two places on are equal.
   *
   * @param count at least eight
   */
  boolean isSame(int one, int other, int count) {
    int last = count - AT_ONCE;
    for (int i = 0; i < last; i += AT_ONCE) {
      if (read(one + i) != read(other + i)) {
        return false;
      }
    }
    return read(one + last) == read(other + last);
  }

  /** Eight code points from a place on; zeros behind the end. */
  long read(int at) {
    return (long) EIGHT.get(bytes, at);
  }
}
