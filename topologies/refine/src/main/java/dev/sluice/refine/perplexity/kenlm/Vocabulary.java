package dev.sluice.refine.perplexity.kenlm;

/** Numbers the words of a model. Safe for use by threads. */
interface Vocabulary {
  /** The number of what is not in the vocabulary. */
  int UNKNOWN = 0;

  /**
   * @param hash {@link WordHash} of a word
   */
  int index(long hash);
}
