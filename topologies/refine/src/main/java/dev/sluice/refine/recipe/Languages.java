package dev.sluice.refine.recipe;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.language.LanguageCode;
import java.io.Serializable;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The languages a recipe allows. A document of undetermined language is rejected.
 *
 * @param allow codes, at least one: {@code en} allows {@code eng_Latn} too, {@code zho_Hant} only
 *     this script
 * @param minConfidence of the detector, 0 to 1
 */
public record Languages(SortedSet<String> allow, double minConfidence, Scope scope)
    implements Serializable {
  static final String RULE = "language";
  static final String CONFIDENCE_RULE = "language_confidence";

  public Languages {
    allow = Collections.unmodifiableSortedSet(new TreeSet<>(allow));
    if (allow.isEmpty()) {
      throw new InvalidRecipeException("languages.allow", allow, "at least one language");
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new InvalidRecipeException("languages.min_confidence", minConfidence, "0 to 1");
    }
  }

  /** Whether one of the codes names the label. */
  static boolean isNamedBy(SortedSet<String> codes, String label) {
    if (codes.contains(label)) {
      return true;
    }
    LanguageCode detected = LanguageCode.parse(label);
    return codes.stream().anyMatch(code -> LanguageCode.parse(code).matches(detected));
  }

  Optional<Decision.Reject> check(Measured document) {
    if (!scope.covers(document)) {
      return Optional.empty();
    }
    String label = document.language().map(Language::label).orElse(null);
    if (label == null || !isNamedBy(allow, label)) {
      return Optional.of(Decision.Reject.byRule(RULE, label, "one of " + String.join(", ", allow)));
    }
    double confidence = document.language().orElseThrow().confidence();
    if (confidence < minConfidence) {
      return Optional.of(
          Decision.Reject.byRule(
              CONFIDENCE_RULE, confidence, ">= " + Numbers.plain(minConfidence)));
    }
    return Optional.empty();
  }
}
