package dev.sluice.refine.classify.fasttext;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * The words of a model, then its labels, looked up by their bytes. The strings stay where the file
 * is; here is a hash table with linear probing that tells where.
 */
final class Vocabulary {

  private final ModelBytes bytes;
  private final long start;
  private final int words;
  private final int[] labelPlaces;
  private final long[] table; // hash in the upper half, place + 1 in the lower; 0 is free
  private final int[] ids; // beside the table: both are fetched at once
  private final int shift;

  /**
   * @param places where each string begins, counted from {@code start}, as unsigned numbers
   * @param words how many of them are words
   * @throws InvalidModelException if so many strings share their hash that looking them up would
   *     take forever
   */
  Vocabulary(ModelBytes bytes, long start, int[] places, int words) {
    this.bytes = bytes;
    this.start = start;
    this.words = words;
    this.labelPlaces = Arrays.copyOfRange(places, words, places.length);
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, places.length));
    this.table = new long[1 << bits];
    this.ids = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
    long patience = 1_000_000 + 64L * places.length;
    for (int id = 0; id < places.length; id++) {
      patience -= insert(id, places[id]);
      if (patience < 0) {
        throw new InvalidModelException(place(places[id]), "too many strings with the same hash");
      }
    }
  }

  /** How many steps it took. A later string replaces an equal one. */
  private int insert(int id, int place) {
    int hash = TokenHasher.START;
    long at = place(place);
    for (byte next = bytes.getByte(at); next != 0; next = bytes.getByte(++at)) {
      hash = TokenHasher.step(hash, next);
    }
    int slot = slot(hash);
    int steps = 1;
    while (table[slot] != 0 && !(hashAt(slot) == hash && same(placeAt(slot), place(place)))) {
      slot = (slot + 1) & (table.length - 1);
      steps++;
    }
    table[slot] = ((long) hash << 32) | Integer.toUnsignedLong(place + 1);
    ids[slot] = id;
    return steps;
  }

  private boolean same(long place, long other) {
    long a = place;
    long b = other;
    while (bytes.getByte(a) == bytes.getByte(b)) {
      if (bytes.getByte(a) == 0) {
        return true;
      }
      a++;
      b++;
    }
    return false;
  }

  /** Number of words; ids below it are words, those from it on labels. */
  int words() {
    return words;
  }

  int labels() {
    return labelPlaces.length;
  }

  /** The id of a token, or -1. */
  int find(int hash, byte[] utf8, int from, int to) {
    int slot = slot(hash);
    while (table[slot] != 0) {
      if (hashAt(slot) == hash && holds(placeAt(slot), utf8, from, to)) {
        return ids[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private boolean holds(long place, byte[] utf8, int from, int to) {
    long at = place;
    for (int i = from; i < to; i++) {
      byte stored = bytes.getByte(at++);
      if (stored != utf8[i] || stored == 0) {
        return false;
      }
    }
    return bytes.getByte(at) == 0;
  }

  /** A label, malformed UTF-8 replaced by U+FFFD. */
  String label(int index) {
    return new String(utf8(place(labelPlaces[index])), StandardCharsets.UTF_8);
  }

  /** Shows every word as the file has it, and its id, in no particular order. */
  void eachWord(ObjIntConsumer<byte[]> visitor) {
    for (int slot = 0; slot < table.length; slot++) {
      if (table[slot] != 0 && ids[slot] < words) {
        visitor.accept(utf8(placeAt(slot)), ids[slot]);
      }
    }
  }

  private byte[] utf8(long from) {
    long to = from;
    while (bytes.getByte(to) != 0) {
      to++;
    }
    byte[] utf8 = new byte[(int) (to - from)];
    bytes.get(from, utf8);
    return utf8;
  }

  private int hashAt(int slot) {
    return (int) (table[slot] >>> 32);
  }

  private long placeAt(int slot) {
    return place((int) table[slot] - 1);
  }

  private long place(int relative) {
    return start + Integer.toUnsignedLong(relative);
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> shift;
  }
}
