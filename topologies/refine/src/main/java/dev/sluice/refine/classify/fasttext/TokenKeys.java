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

  /**
   * The bytes of a long that belong to a token, by how many remain of it, plus {@link #LONGEST}.
   */
  private static final long[] MASKS = new long[2 * LONGEST + 1];

  static {
    for (int i = 0; i < MASKS.length; i++) {
      int bytes = Math.max(0, Math.min(Long.BYTES, i - LONGEST));
      MASKS[i] = bytes == Long.BYTES ? -1 : (1L << (bytes * Byte.SIZE)) - 1;
    }
  }

  private final int shift;
  private final int slots;
  private final long[] entries;
  private final byte[] last = new byte[LONGEST];

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

  /** Any number of a slot's entry, so that it is in the cache. */
  long touch(int slot) {
    return entries[Math.min(slot, slots - 1) * ENTRY];
  }

  int slots() {
    return slots;
  }

  /** The slot of a token of so many bytes; {@link #slots} itself for those too long to keep. */
  int slot(int hash, int length) {
    return length > LONGEST ? slots : (hash * 0x9E3779B9) >>> shift;
  }

  /** Whether a slot holds this token. All of it is compared at once, without a branch. */
  boolean holds(int slot, int hash, byte[] utf8, int from, int length) {
    if (slot == slots) {
      return false;
    }
    byte[] bytes = whole(utf8, from, length);
    int at = bytes == utf8 ? from : 0;
    int entry = slot * ENTRY;
    long difference = (entries[entry] & HASH_AND_LENGTH) ^ key(hash, length);
    for (int i = 0; i < LONGEST / Long.BYTES; i++) {
      difference |= entries[entry + 1 + i] ^ load(bytes, at, i, length);
    }
    return difference == 0;
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
    byte[] bytes = whole(utf8, from, length);
    int at = bytes == utf8 ? from : 0;
    int entry = slot * ENTRY;
    entries[entry] = key(hash, length) | ((long) (number << Byte.SIZE) & 0xFFFFFFFFL);
    for (int i = 0; i < LONGEST / Long.BYTES; i++) {
      entries[entry + 1 + i] = load(bytes, at, i, length);
    }
  }

  private static long key(int hash, int length) {
    return ((long) hash << 32) | length;
  }

  /** The array itself, or a copy of a token that is too near to its end to read whole longs. */
  private byte[] whole(byte[] utf8, int from, int length) {
    if (from + LONGEST <= utf8.length) {
      return utf8;
    }
    System.arraycopy(utf8, from, last, 0, length);
    return last;
  }

  /** The {@code index}th eight bytes of a token; zeros behind its end. */
  private static long load(byte[] bytes, int at, int index, int length) {
    int done = index * Long.BYTES;
    return (long) LONGS.get(bytes, at + done) & MASKS[LONGEST - done + length];
  }
}
