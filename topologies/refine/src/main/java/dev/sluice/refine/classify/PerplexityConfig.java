package dev.sluice.refine.classify;

import dev.sluice.refine.perplexity.Normalisation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The language models that documents are shown to.
 *
 * @param languages files by language, such as {@code en} or {@code zho_Hans}; a document goes to
 *     the first that its own language matches
 * @param cutoffs {@value #CCNET} or where a table of cutoffs lies
 */
public record PerplexityConfig(
    Map<String, Files> languages, Normalisation normalisation, String cutoffs) {
  /** CCNet's published table. */
  public static final String CCNET = "ccnet";

  private static final String LANGUAGE = "[A-Za-z]{2,3}([_-][A-Za-z]{4})?";

  public PerplexityConfig {
    languages = new LinkedHashMap<>(languages); // keeps the order
    Objects.requireNonNull(normalisation, "normalisation");
    if (languages.isEmpty()) {
      throw new InvalidClassifierException(
          "perplexity.languages", "empty", "one language with its models, or more");
    }
    for (String language : languages.keySet()) {
      if (!language.matches(LANGUAGE)) {
        throw new InvalidClassifierException(
            "a key of perplexity.languages", language, "a language code such as en or zho_Hans");
      }
    }
    if (cutoffs.isBlank()) {
      throw new InvalidClassifierException(
          "perplexity.cutoffs", "empty", CCNET + " or a file of cutoffs");
    }
  }

  /** Not to be changed. */
  @Override
  public Map<String, Files> languages() {
    return Collections.unmodifiableMap(languages);
  }

  /**
   * @param lm KenLM model, binary or ARPA
   * @param sentencepiece what cuts text into the pieces that the model was trained on
   */
  public record Files(String lm, String sentencepiece) {
    public Files {
      if (lm.isBlank() || sentencepiece.isBlank()) {
        throw new InvalidClassifierException("the files of a language must not be empty");
      }
    }
  }
}
