package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.CharacterClasses;

/**
 * A sieve for the places where an entry of a list may start: every such place passes it, and about
 * one other in a hundred. It looks at the first three characters of the word there and at the
 * word's length, without a branch.
 */
final class EntryStarts {

  /** The length to ask with where words are not told apart. */
  static final int ANY_LENGTH = 1;

  private static final int REACH = 3; // characters that are looked at
  private static final int BITS = 6; // of a character: the lowest of its lower case, and WORD
  private static final int WORD = 1 << (BITS - 1);
  private static final int LONGEST = 15;

  /** Which characters count, by the length of the word; the first one always. */
  private static final int[] KEPT = {077_00_00, 077_77_00, 077_77_77, 077_77_77};

  private static final int HASH_BITS = 16;
  private static final int FACTOR = 0x85EBCA6B;
  private static final byte[] CODES = codes();

  private final long[] passing = new long[1 << (HASH_BITS - 6)];

  private static byte[] codes() {
    byte[] codes = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int character = 0; character < codes.length; character++) {
      codes[character] = (byte) encode(character);
    }
    return codes;
  }

  private static int encode(int character) {
    return (lower(character) & (WORD - 1)) | (CharacterClasses.isWord(character) ? WORD : 0);
  }

  private static int code(int character) {
    return character < CODES.length ? CODES[character] : encode(character);
  }

  static int lower(int character) {
    if (character < 0x80) {
      return character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character;
    }
    return Character.toLowerCase(character);
  }

  /** An entry that no word character may touch. */
  void addSeparated(int[] entry) {
    int length = 0;
    while (length < entry.length && CharacterClasses.isWord(entry[length])) {
      length++;
    }
    for (int next = 0; next < WORD; next++) { // may be behind an entry
      set(hash(code(entry, 0, next), code(entry, 1, next), code(entry, 2, next), length));
    }
  }

  /** An entry to be asked for with {@link #ANY_LENGTH}. */
  void addAnywhere(int[] entry) {
    for (int second = 0; second < 1 << BITS; second++) {
      if (entry.length == 1 || second == code(entry[1])) {
        set(hash(code(entry[0]), second, 0, ANY_LENGTH));
      }
    }
  }

  private static int code(int[] entry, int place, int other) {
    return place < entry.length ? code(entry[place]) : other;
  }

  private void set(int bit) {
    passing[bit >>> 6] |= 1L << bit;
  }

  private static int hash(int first, int second, int third, int length) {
    int characters = (first << BITS | second) << BITS | third;
    int kept = characters & KEPT[Math.min(length, REACH)];
    int key = kept << 4 | Math.min(length, LONGEST);
    return (key * FACTOR) >>> (Integer.SIZE - HASH_BITS);
  }

  /**
   * Whether an entry may start at a place.
   *
   * @param length of the word there; 0 if no word character is
   */
  boolean mayStart(int[] text, int at, int length) {
    if (at + REACH > text.length) {
      return at < text.length;
    }
    int hash = hash(code(text[at]), code(text[at + 1]), code(text[at + 2]), length);
    return (passing[hash >>> 6] >>> hash & 1) != 0;
  }
}
