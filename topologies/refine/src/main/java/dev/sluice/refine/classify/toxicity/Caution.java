package dev.sluice.refine.classify.toxicity;

/**
 * A scale of four, with the names of OpenChatKit's moderation model; the meaning is ours, a pure
 * function of a document's scores. The highest level whose condition holds:
 *
 * <ul>
 *   <li>needs intervention: the document's probability of hate or of a threat reaches {@value
 *       #INTERVENTION};
 *   <li>needs caution: that of being toxic or sexual reaches {@value #CAUTION};
 *   <li>possibly needs caution: that of being toxic reaches {@value #POSSIBLE}, or that of the most
 *       toxic sentence {@value #POSSIBLE_SENTENCE};
 *   <li>casual: otherwise.
 * </ul>
 *
 * How the thresholds were chosen on the training part is in {@code models/toxicity/CARD.md}.
 */
public enum Caution {
  CASUAL("casual"),
  POSSIBLY("possibly needs caution"),
  NEEDED("needs caution"),
  INTERVENTION_NEEDED("needs intervention");

  static final double INTERVENTION = 0.5;
  static final double CAUTION = 0.7;
  static final double POSSIBLE = 0.5;
  static final double POSSIBLE_SENTENCE = 0.9;

  private final String label;

  Caution(String label) {
    this.label = label;
  }

  /** The name as in OpenChatKit. */
  public String label() {
    return label;
  }

  static CautionLabel of(ToxicityScores scores) {
    double harm = Math.max(scores.document(Category.HATE), scores.document(Category.THREAT));
    if (harm >= INTERVENTION) {
      return new CautionLabel(INTERVENTION_NEEDED, harm);
    }
    double toxic = scores.document(Category.TOXIC);
    double offence = Math.max(toxic, scores.document(Category.SEXUAL));
    if (offence >= CAUTION) {
      return new CautionLabel(NEEDED, offence);
    }
    double sentence = scores.sentenceMax();
    double any = Math.max(toxic, sentence);
    return toxic >= POSSIBLE || sentence >= POSSIBLE_SENTENCE
        ? new CautionLabel(POSSIBLY, any)
        : new CautionLabel(CASUAL, 1 - any);
  }
}
