package dev.sluice.refine.classify.fasttext;

import java.util.Optional;

/** What the output layer was trained with; decides how scores become probabilities. */
public enum Loss {
  HIERARCHICAL_SOFTMAX(1),
  NEGATIVE_SAMPLING(2),
  SOFTMAX(3),
  ONE_VS_ALL(4);

  private final int code;

  Loss(int code) {
    this.code = code;
  }

  /** The number that stands for this loss in a model file. */
  public int code() {
    return code;
  }

  /** The loss a model file means by {@code code}, if any. */
  public static Optional<Loss> ofCode(int code) {
    for (Loss loss : values()) {
      if (loss.code == code) {
        return Optional.of(loss);
      }
    }
    return Optional.empty();
  }
}
