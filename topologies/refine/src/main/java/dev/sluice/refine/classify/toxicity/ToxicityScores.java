package dev.sluice.refine.classify.toxicity;

import java.util.EnumMap;
import java.util.Map;

/**
 * Probabilities by the model, 0 to 1, of an English document.
 *
 * @param documents one for each category: the logistic function of the mean of two scores, that of
 *     the whole text and that of its most toxic (hateful, …) sentences, the mean of the highest
 *     tenth, at least one
 * @param sentenceMax highest probability of being toxic among the sentences; 0 without one
 * @param sentenceFraction share of the sentences at or above the floor, of those with a token
 * @param sentenceCharacterFraction the same share, counting their code points
 */
public record ToxicityScores(
    Map<Category, Double> documents,
    double sentenceMax,
    double sentenceFraction,
    double sentenceCharacterFraction) {

  public ToxicityScores {
    if (documents.size() < Category.values().length) {
      throw new IllegalArgumentException("only " + documents.keySet() + " have a probability");
    }
    documents = Map.copyOf(new EnumMap<>(documents));
  }

  /** Probability that the document is of a category. */
  public double document(Category category) {
    return documents.get(category);
  }
}
