package dev.sluice.refine.classify.fasttext;

import java.util.Optional;

/** What a model was trained for. Only supervised models have labels to predict. */
public enum ModelKind {
  CBOW(1),
  SKIPGRAM(2),
  SUPERVISED(3);

  private final int code;

  ModelKind(int code) {
    this.code = code;
  }

  /** The number that stands for this kind in a model file. */
  public int code() {
    return code;
  }

  /** The kind a model file means by {@code code}, if any. */
  public static Optional<ModelKind> ofCode(int code) {
    for (ModelKind kind : values()) {
      if (kind.code == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
