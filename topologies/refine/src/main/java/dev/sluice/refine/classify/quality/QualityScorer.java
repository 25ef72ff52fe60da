package dev.sluice.refine.classify.quality;

import dev.sluice.refine.classify.fasttext.FastTextPredictor;

/**
 * Scores how much a text reads like reference material (encyclopedic, explaining, edited, in whole
 * sentences) rather than like the rest of the web (listings, menus, advertisements, chatter). What
 * that rewards and where it errs: models/quality/CARD.md. One scorer a thread; nothing but the
 * result is allocated a text. The same text gives the same bits, whatever came before.
 */
public final class QualityScorer {

  /** Changes whenever the same text could get another score. */
  public static final String VERSION = "sluice-quality-1";

  /** Code points of the beginning of a text that are read; the length is that of all of it. */
  public static final int WINDOW = QualityView.WINDOW;

  /** Texts with fewer words within the window have no score. */
  public static final int FEWEST_WORDS = 10;

  private final QualityModel model;
  private final FastTextPredictor predictor;
  private final QualityView view = new QualityView();
  private final float[] probabilities = new float[2];

  public QualityScorer(QualityModel model) {
    this.model = model;
    this.predictor = new FastTextPredictor(model.words());
  }

  /** Whether texts of that language have a score: {@code eng_Latn}, {@code eng} or {@code en}. */
  public static boolean knows(String language) {
    return "eng_Latn".equals(language) || "en".equals(language) || "eng".equals(language);
  }

  /**
   * Probability that the text is reference-like, 0 to 1; null if the language is not one that the
   * model knows, or below {@link #FEWEST_WORDS} words.
   *
   * @param text the whole document, its line ends kept
   * @param language label of the language, null if undetermined
   */
  public Double score(CharSequence text, String language) {
    if (!knows(language)) {
      return null;
    }
    view.read(text);
    if (view.measures().words() < FEWEST_WORDS) {
      return null;
    }
    return model.weights().probability(logOdds(), view.measures().values());
  }

  private double logOdds() {
    predictor.probabilities(view.tokens(), 0, view.length(), probabilities);
    return model.logOdds(probabilities);
  }
}
