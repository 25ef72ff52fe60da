package dev.sluice.refine.classify.fasttext;

/** Turns the averaged input rows of a text into label scores. Owns scratch memory: one a thread. */
interface Scorer {

  /**
   * Offers every label whose probability is at least {@code threshold}.
   *
   * @param hidden averaged input rows
   * @param top already reset; not yet sorted afterwards
   */
  void rank(float[] hidden, float threshold, TopLabels top);

  /** One probability for each label. */
  void probabilities(float[] hidden, float[] out);
}
