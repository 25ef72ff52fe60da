package dev.sluice.refine.signal.datatrove;

/**
 * What C4's rules say of a line, the first that applies. A page with a line of {@link #LOREM_IPSUM}
 * or {@link #CURLY_BRACKET} is dropped whole; any other line that is not kept is cut out.
 */
enum C4LineFate {
  KEPT(0),
  TOO_LONG_WORD(1),
  NO_TERMINAL_PUNCTUATION(2),
  TOO_FEW_WORDS(3),
  LOREM_IPSUM(4),
  JAVASCRIPT(5),
  CURLY_BRACKET(6),
  POLICY(7);

  /** Where {@link C4Tally} counts it. */
  final int place;

  C4LineFate(int place) {
    this.place = place;
  }
}
