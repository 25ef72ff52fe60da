package dev.sluice.refine.perplexity.kenlm;

/** N-grams from ARPA text. */
final class ArpaModel {
  private final int order;
  private final WordTable vocabulary;

  /** Probability and backoff in turn, by number of the word. */
  private final float[] unigrams;

  /** By order minus 2. */
  private final NgramTable[] ngrams;

  ArpaModel(int order, WordTable vocabulary, float[] unigrams, NgramTable[] ngrams) {
    this.order = order;
    this.vocabulary = vocabulary;
    this.unigrams = unigrams;
    this.ngrams = ngrams;
  }

  int order() {
    return order;
  }

  WordTable vocabulary() {
    return vocabulary;
  }

  float[] unigrams() {
    return unigrams;
  }

  NgramTable[] ngrams() {
    return ngrams;
  }
}
