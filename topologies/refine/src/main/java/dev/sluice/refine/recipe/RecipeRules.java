package dev.sluice.refine.recipe;

import java.util.List;
import java.util.Optional;

/**
 * The part of a recipe that looks at one document alone: languages first, then rule by rule, then
 * personal data.
 */
public final class RecipeRules {
  private static final Decision KEEP = new Decision.Keep();

  private final Recipe recipe;

  public RecipeRules(Recipe recipe) {
    this.recipe = recipe;
  }

  /** The first rule that the document fails, or keep. Duplicates are not looked for here. */
  public Decision evaluate(Measured document) {
    if (recipe.languages() != null) {
      Optional<Decision.Reject> reject = recipe.languages().check(document);
      if (reject.isPresent()) {
        return reject.get();
      }
    }
    for (Rule rule : recipe.rules()) {
      Optional<Decision.Reject> reject = rule.check(document);
      if (reject.isPresent()) {
        return reject.get();
      }
    }
    Optional<Decision.Reject> pii = recipe.pii().check(document.pii());
    return pii.isPresent() ? pii.get() : KEEP;
  }

  /** What each rule sees of a document, in their order, also after the first that it fails. */
  public List<RuleReading> readings(Measured document) {
    return recipe.rules().stream().map(rule -> RuleReading.of(rule, document)).toList();
  }
}
