package dev.sluice.refine.classify;

/** What becomes of line ends, which a fastText model would take for the end of its input. */
public enum Newlines {
  /** U+000A becomes a space (FineWeb, RedPajama-V1, Dolma). */
  SPACE,
  /** U+000A is left out, so the words around it join (CCNet, DCLM's language step). */
  DELETE,
  /**
   * Every line end that Python's {@code splitlines} knows becomes one space, CR LF a single one
   * (RedPajama-V2, DCLM's quality step).
   */
  JOIN
}
