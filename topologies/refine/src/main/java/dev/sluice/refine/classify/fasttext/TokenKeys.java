package dev.sluice.refine.classify.fasttext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The tokens seen last, each in the one slot that its hash gives it, where it replaces another; and
 * a number of each. A bounded table without chains. Tokens are told apart by their bytes. For one
 * thread.
 */
final class TokenKeys {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** In bytes; longer tokens are not kept. */
  private static final int LONGEST = 24;

  /** The first long of an entry has hash, number and length; the others the token. */
  private static final int ENTRY = 1 + LONGEST / Long.BYTES;

  private static final long HASH_AND_LENGTH = 0xFFFFFFFF_000000FFL;
  private static final long MOST_BYTES = 8 << 20;

  private final int shift;
  private final int slots;
  private final long[] entries;

  /**
   * @param slotBits logarithm to the base 2 of how many tokens are kept, from 1 to 24
   */
  TokenKeys(int slotBits) {
    this.shift = Integer.SIZE - slotBits;
    this.slots = 1 << slotBits;
    this.entries = new long[slots * ENTRY];
  }

  /**
   * Bits of as many slots as fit into 8 MiB, but at least 16, if each has so many floats beside.
   */
  static int slotBits(int floats) {
    long slotBytes = ENTRY * Long.BYTES + (long) floats * Float.BYTES;
    return Math.max(4, 63 - Long.numberOfLeadingZeros(MOST_BYTES / slotBytes));
  }

  int slots() {
    return slots;
  }

  /** The slot of a token of so many bytes; {@link #slots} itself for those too long to keep. */
  int slot(int hash, int length) {
    return length > LONGEST ? slots : (hash * 0x9E3779B9) >>> shift;
  }

  /** Whether a slot holds this token. */
  boolean holds(int slot, int hash, byte[] utf8, int from, int length) {
    if (slot == slots) {
      return false;
    }
    int entry = slot * ENTRY;
    if ((entries[entry] & HASH_AND_LENGTH) != key(hash, length)) {
      return false;
    }
    for (int done = 0; done < length; done += Long.BYTES) {
      if (entries[++entry] != load(utf8, from + done, length - done)) {
        return false;
      }
    }
    return true;
  }

  /** The number of the token that a slot holds. */
  int number(int slot) {
    return (int) entries[slot * ENTRY] >> Byte.SIZE;
  }

  /**
   * Puts a token and its number into its slot, if it is not too long.
   *
   * @param number of 24 bits, signed
   */
  void keep(int slot, int number, int hash, byte[] utf8, int from, int length) {
    if (slot == slots) {
      return;
    }
    int entry = slot * ENTRY;
    entries[entry] = key(hash, length) | ((long) (number << Byte.SIZE) & 0xFFFFFFFFL);
    for (int done = 0; done < length; done += Long.BYTES) {
      entries[++entry] = load(utf8, from + done, length - done);
    }
  }

  private static long key(int hash, int length) {
    return ((long) hash << 32) | length;
  }

  /** The next eight bytes, or those that remain and zeros. */
  private static long load(byte[] utf8, int at, int remaining) {
    if (remaining >= Long.BYTES) {
      return (long) LONGS.get(utf8, at);
    }
    long mask = (1L << (remaining * Byte.SIZE)) - 1;
    if (at + Long.BYTES <= utf8.length) {
      return (long) LONGS.get(utf8, at) & mask;
    }
    long value = 0;
    for (int i = remaining - 1; i >= 0; i--) {
      value = (value << Byte.SIZE) | (utf8[at + i] & 0xFF);
    }
    return value;
  }
}
