package dev.sluice.refine.classify.sentence;

/** Characters that matter to sentences; all are in the basic multilingual plane. */
final class Marks {

  private static final String WIDE_TERMINALS = "。！？｡．";
  private static final String TERMINALS = ".!?…‼⁇⁈⁉؟۔।॥։።፧፨။។៕᙮᠃᠉܀" + WIDE_TERMINALS;
  private static final String CLOSERS = "\"')]}*_”’»›」』）】〉》〕］｝＂＇";

  private Marks() {}

  /** Whether it is ASCII that neither ends a sentence nor separates words. */
  static boolean isPlain(char c) {
    return c > ' ' && c < 0x7F && c != '.' && c != '!' && c != '?';
  }

  static boolean isSpace(char c) {
    if (c < 0x80) {
      return c <= ' ' && (c == ' ' || Character.isWhitespace(c));
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || (c >= '\u0085' && isWideLineBreak(c));
  }

  private static boolean isWideLineBreak(char c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isTerminal(char c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : TERMINALS.indexOf(c) >= 0;
  }

  static boolean isWideTerminal(char c) {
    return c >= 0x80 && WIDE_TERMINALS.indexOf(c) >= 0;
  }

  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }
}
