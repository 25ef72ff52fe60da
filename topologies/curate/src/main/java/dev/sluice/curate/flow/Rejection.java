package dev.sluice.curate.flow;

import dev.sluice.refine.recipe.Decision;
import dev.sluice.refine.takedown.Takedown;

/**
 * A {@link Decision.Reject} in the form that travels.
 *
 * @param number what was measured, if a number
 * @param text what was measured, if a text
 * @param evidence null unless the document holds passages of benchmarks
 */
public record Rejection(
    String rule,
    Double number,
    String text,
    String threshold,
    String duplicateOf,
    Double similarity,
    String method,
    Evidence evidence) {

  /** Rule that rejects what arrives when every member has said that nothing more would. */
  public static final String AFTER_END = "after_end_of_input";

  /** Without evidence. */
  public Rejection(
      String rule,
      Double number,
      String text,
      String threshold,
      String duplicateOf,
      Double similarity,
      String method) {
    this(rule, number, text, threshold, duplicateOf, similarity, method, null);
  }

  public static Rejection of(Decision.Reject reject) {
    return of(reject, null);
  }

  /**
   * @param evidence null for none
   */
  public static Rejection of(Decision.Reject reject, Evidence evidence) {
    return new Rejection(
        reject.rule(),
        reject.value() instanceof Double number ? number : null,
        reject.value() instanceof String text ? text : null,
        reject.threshold(),
        reject.duplicateOf(),
        reject.similarity(),
        reject.method(),
        evidence);
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
