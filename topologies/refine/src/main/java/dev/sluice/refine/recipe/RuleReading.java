package dev.sluice.refine.recipe;

import java.util.OptionalDouble;

/**
 * What one rule sees of one document, for people who ask why.
 *
 * @param value null where the document lacks the signal
 * @param spans parts of the text that the value is taken over; 0 for a value of the whole document
 */
public record RuleReading(Rule rule, Double value, int spans, Outcome outcome) {

  /** How the rule takes it. */
  public enum Outcome {
    PASSES,
    FAILS,
    /** The rule is not about documents of this slice or language. */
    NOT_ASKED
  }

  static RuleReading of(Rule rule, Measured document) {
    OptionalDouble value = rule.aggregate().of(document, rule.signal());
    boolean whole = rule.aggregate() == Aggregate.VALUE;
    return new RuleReading(
        rule,
        value.isEmpty() || Double.isNaN(value.getAsDouble()) ? null : value.getAsDouble(),
        whole ? 0 : document.spanValues(rule.signal()).length,
        outcome(rule, document));
  }

  private static Outcome outcome(Rule rule, Measured document) {
    if (!rule.scope().covers(document)) {
      return Outcome.NOT_ASKED;
    }
    return rule.check(document).isPresent() ? Outcome.FAILS : Outcome.PASSES;
  }

  /** The aggregate as recipes spell it. */
  public String aggregate() {
    return rule.aggregate().key();
  }
}
