package dev.sluice.refine.code;

/** What tells the language of a file, and how far that can be believed. */
public enum Evidence {
  /** The whole name: {@code Makefile}. */
  FILE_NAME(0.99),
  /** An extension that one language has. */
  EXTENSION(0.98),
  /** The interpreter that the first line names. */
  HASHBANG(0.97),
  /** An extension that several languages share, and marks of one of them in the content. */
  EXTENSION_AND_CONTENT(0.95),
  /** Marks in the content alone. */
  CONTENT(0.75),
  /** An extension that several languages share, and no mark of any: the usual one. */
  SHARED_EXTENSION(0.6);

  private final double confidence;

  Evidence(double confidence) {
    this.confidence = confidence;
  }

  /** From 0 to 1; a constant of the kind of evidence, not a fitted probability. */
  public double confidence() {
    return confidence;
  }
}
