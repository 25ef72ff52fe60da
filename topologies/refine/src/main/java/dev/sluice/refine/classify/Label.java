package dev.sluice.refine.classify;

import java.util.Objects;

/**
 * What a classifier calls a document.
 *
 * @param label without fastText's prefix
 * @param score probability by the model, 0..1
 */
public record Label(String label, double score) {
  public Label {
    Objects.requireNonNull(label, "label");
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score: " + score + " is not in 0..1");
    }
  }
}
