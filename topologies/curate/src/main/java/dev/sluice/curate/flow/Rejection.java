package dev.sluice.curate.flow;

import dev.sluice.refine.recipe.Decision;
import dev.sluice.refine.takedown.Takedown;

/**
 * A {@link Decision.Reject} in the form that travels.
 *
 * @param number what was measured, if a number
 * @param text what was measured, if a text
 */
public record Rejection(
    String rule,
    Double number,
    String text,
    String threshold,
    String duplicateOf,
    Double similarity,
    String method) {

  /** Rule that rejects what arrives when every member has said that nothing more would. */
  public static final String AFTER_END = "after_end_of_input";

  public static Rejection of(Decision.Reject reject) {
    return new Rejection(
        reject.rule(),
        reject.value() instanceof Double number ? number : null,
        reject.value() instanceof String text ? text : null,
        reject.threshold(),
        reject.duplicateOf(),
        reject.similarity(),
        reject.method());
  }

  /** Threshold is the id of the request. */
  public static Rejection of(Takedown takedown) {
    return new Rejection(
        Takedown.RULE,
        null,
        takedown.scope().key() + " " + takedown.value(),
        takedown.id(),
        null,
        null,
        null);
  }

  public static Rejection afterEnd() {
    return new Rejection(AFTER_END, null, null, null, null, null, null);
  }
}
