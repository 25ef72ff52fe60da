package dev.sluice.refine.language;

import java.util.Objects;

/**
 * A detected language.
 *
 * @param label ISO 639-1 code where one exists, else ISO 639-3, lower case
 * @param confidence of the detector, 0..1
 */
public record Language(String label, double confidence) {

  public Language {
    Objects.requireNonNull(label, "label");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: " + confidence + " is not in 0..1");
    }
  }
}
