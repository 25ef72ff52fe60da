package dev.sluice.refine.classify.sentence;

/** Characters that matter to sentences; all are in the basic multilingual plane. */
final class Marks {

  private static final String WIDE_TERMINALS = "。！？｡．";
  private static final String TERMINALS = ".!?…‼⁇⁈⁉؟۔।॥።፧፨။។៕᙮᠃᠉܀" + WIDE_TERMINALS;
  private static final String CLOSERS = "\"')]}*_”’»›」』）】〉》〕］｝＂＇";

  private static final byte SPACE = 1;
  private static final byte LINE_BREAK = 2;
  private static final byte TERMINAL = 4;
  private static final byte WIDE_TERMINAL = 8;
  private static final byte CLOSER = 16;
  private static final byte SURROGATE = 32;

  /** What may end sentences, or may be half a character. */
  private static final int NOT_PLAIN = LINE_BREAK | TERMINAL | SURROGATE;

  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      int kinds = isAnySpace(c) ? SPACE : 0;
      kinds |= Character.isSurrogate(c) ? SURROGATE : 0;
      KINDS[c] = (byte) kinds;
    }
    mark("\n\r\u0085\u2028\u2029", LINE_BREAK);
    mark(TERMINALS, TERMINAL);
    mark(WIDE_TERMINALS, WIDE_TERMINAL);
    mark(CLOSERS, CLOSER);
  }

  private Marks() {}

  private static boolean isAnySpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static void mark(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      KINDS[characters.charAt(i)] |= kind;
    }
  }

  /** Whether it is one code point that ends no sentence. */
  static boolean isPlain(char c) {
    return (KINDS[c] & NOT_PLAIN) == 0;
  }

  static boolean isSpace(char c) {
    return (KINDS[c] & SPACE) != 0;
  }

  static boolean isLineBreak(char c) {
    return (KINDS[c] & LINE_BREAK) != 0;
  }

  static boolean isTerminal(char c) {
    return (KINDS[c] & TERMINAL) != 0;
  }

  static boolean isWideTerminal(char c) {
    return (KINDS[c] & WIDE_TERMINAL) != 0;
  }

  static boolean isCloser(char c) {
    return (KINDS[c] & CLOSER) != 0;
  }
}
