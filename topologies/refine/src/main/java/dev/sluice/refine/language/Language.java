package dev.sluice.refine.language;

import java.util.Objects;

/**
 * A detected language.
 *
 * @param label ISO 639-3 code and ISO 15924 script, such as {@code eng_Latn}; {@link LanguageCode}
 *     compares it with other ways to write a language
 * @param confidence probability that the label is right, 0..1
 */
public record Language(String label, double confidence) {

  public Language {
    Objects.requireNonNull(label, "label");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence: " + confidence + " is not in 0..1");
    }
  }
}
