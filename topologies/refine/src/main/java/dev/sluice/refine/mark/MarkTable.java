package dev.sluice.refine.mark;

import dev.sluice.refine.document.CharacterClasses;

/** What each character is a mark of, as bits. */
final class MarkTable {
  /** No word character in Python's sense of {@code \w}. */
  static final int BREAK = 1;

  /** Shift of the bit that is set where one of the following is. */
  static final int RARE_SHIFT = 1;

  /** Shifts of the bits of each kind. */
  static final int SYMBOL = 2;

  static final int SENTENCE_END = 3;
  static final int PHRASE = 4;
  static final int PERSONAL = 5;

  /** Characters in the table. */
  static final int PLANE = Character.MIN_SUPPLEMENTARY_CODE_POINT;

  static final byte[] BASIC_PLANE = table();

  private MarkTable() {}

  private static byte[] table() {
    byte[] table = new byte[PLANE];
    for (int character = 0; character < table.length; character++) {
      table[character] = (byte) classify(character);
    }
    return table;
  }

  private static int classify(int character) {
    int kinds =
        bit(SYMBOL, isOneOf(".#\u2026", character) || (endsLine(character) && character != '\n'))
            | bit(SENTENCE_END, isOneOf(".!?", character))
            | bit(PHRASE, isOneOf("{[jJkKvVmM\u212A", character)) // the last: Kelvin sign, a k
            | bit(PERSONAL, isOneOf("@:-_AJ(?", character) || Character.isDigit(character));
    return kinds | bit(RARE_SHIFT, kinds != 0) | (CharacterClasses.isWord(character) ? 0 : BREAK);
  }

  private static int bit(int shift, boolean set) {
    return set ? 1 << shift : 0;
  }

  private static boolean isOneOf(String characters, int character) {
    return characters.indexOf(character) >= 0;
  }

  static boolean endsLine(int character) {
    return character <= 0x1E
        ? character >= 0x1C || (character >= '\n' && character <= '\r')
        : character == 0x85 || character == 0x2028 || character == 0x2029;
  }

  static int of(int character) {
    return character < PLANE ? BASIC_PLANE[character] : classify(character);
  }
}
