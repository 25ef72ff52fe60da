package dev.sluice.refine.perplexity;

/** How text is prepared for a language model. */
public enum Normalisation {
  /**
   * As CCNet's program does. Line ends and tabs are deleted like other control characters, so that
   * the last word of a line and the first of the next become one word. Published models and cutoffs
   * belong to this.
   */
  FAITHFUL,

  /** The same, but control characters that part words become spaces. */
  FIXED
}
