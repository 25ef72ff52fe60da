package dev.sluice.refine.perplexity.kenlm;

/**
 * Finds the n-grams that end in one word, growing to the left: first {@link #unigram}, then {@link
 * #middle} with the word before it, and so on, at last {@link #longest}. What was found last is in
 * the fields. For one thread.
 */
abstract class NgramLookup {
  /** log10, never positive. */
  float probability;

  /** log10; -0 if no longer n-gram starts with this one, which {@link SentenceScorer} asks. */
  float backoff;

  /** Whether a longer n-gram may end in this one. */
  boolean extendsLeft;

  abstract void unigram(int word);

  /**
   * @param index order of the n-gram minus 2
   * @param word left of what was found last
   * @return whether the model has that n-gram; the fields count only if so
   */
  abstract boolean middle(int index, int word);

  /** As {@link #middle}, for the n-grams of the model's order, which have no backoff. */
  abstract boolean longest(int word);
}
