package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.LabelSums;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A fastText model that has a label for each {@link Category}. Shared by threads. */
public final class ToxicityModel {

  private static final Set<String> LANGUAGES = Set.of("en");

  /**
   * About as many as five words have, which are then taken to be toxic with probability 0.12: the
   * mean score of a sentence of novels. Chosen on the development part; see {@code CARD.md}.
   */
  private static final int PRIOR_ROWS = 60;

  private static final float PRIOR_SCORE = -2;

  private final FastTextModel model;
  private final LabelSums sums;
  private final Map<Category, Integer> labels = new EnumMap<>(Category.class);

  /**
   * @throws IllegalArgumentException if it is not one-vs-all, or a category has no label
   */
  public ToxicityModel(FastTextModel model) {
    this.model = model;
    this.sums = new LabelSums(model);
    for (Category category : Category.values()) {
      labels.put(category, find(category.modelLabel()));
    }
  }

  private int find(String label) {
    for (int i = 0; i < model.labels(); i++) {
      if (model.label(i).equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the toxicity model lacks the label " + label);
  }

  /** The model in the jar; see {@code models/toxicity/CARD.md}. Read anew at each call. */
  public static ToxicityModel bundled() {
    return new ToxicityModel(
        FastTextModel.read(
            ModelBytes.ofResource(ToxicityModel.class, "/dev/sluice/refine/models/toxicity.ftz")));
  }

  /** Whether the model was made for this language, ISO 639-1; not for null, unknown. */
  public boolean knows(String language) {
    return language != null && LANGUAGES.contains(language);
  }

  UnitScorer scorer() {
    return new UnitScorer(sums.forThread(), PRIOR_ROWS, PRIOR_SCORE);
  }

  int label(Category category) {
    return labels.get(category);
  }
}
