package dev.sluice.refine.recipe;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One comparison: a number taken from a signal lies within bounds, both inclusive.
 *
 * @param name what a rejected document is told
 * @param signal see {@link Measured#value}
 * @param min null for none
 * @param max null for none; at least one bound is given
 */
public record Rule(
    String name,
    String signal,
    Aggregate aggregate,
    Double min,
    Double max,
    Scope scope,
    WhenMissing whenMissing)
    implements Serializable {

  /** What becomes of a document on which the signal is absent or undefined. */
  public enum WhenMissing {
    REJECT,
    PASS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  public Rule {
    Objects.requireNonNull(aggregate, "aggregate");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(whenMissing, "whenMissing");
    if (!NAME.matcher(name).matches()) {
      throw new InvalidRecipeException(
          "rule", name, "1 to 100 of a-z, 0-9, _, . and -, starting with a letter or digit");
    }
    if (signal.isBlank()) {
      throw new InvalidRecipeException("signal", "'" + signal + "'", "the name of a signal");
    }
    if (min == null && max == null) {
      throw new InvalidRecipeException("rule " + name + " has neither min nor max");
    }
    if (isNotFinite(min) || isNotFinite(max) || (min != null && max != null && min > max)) {
      throw new InvalidRecipeException(
          "min and max of rule " + name, min + " and " + max, "finite, and min <= max");
    }
  }

  Optional<Decision.Reject> check(Measured document) {
    if (!scope.covers(document)) {
      return Optional.empty();
    }
    OptionalDouble measured = aggregate.of(document, signal);
    if (measured.isEmpty() || Double.isNaN(measured.getAsDouble())) {
      return whenMissing == WhenMissing.PASS
          ? Optional.empty()
          : Optional.of(Decision.Reject.byRule(name, (String) null, "present, " + bounds()));
    }
    double value = measured.getAsDouble();
    if (min != null && value < min) {
      return Optional.of(Decision.Reject.byRule(name, value, atLeast()));
    }
    if (max != null && value > max) {
      return Optional.of(Decision.Reject.byRule(name, value, atMost()));
    }
    return Optional.empty();
  }

  private String bounds() {
    if (min == null) {
      return atMost();
    }
    return max == null ? atLeast() : atLeast() + " and " + atMost();
  }

  private String atLeast() {
    return ">= " + Numbers.plain(min);
  }

  private String atMost() {
    return "<= " + Numbers.plain(max);
  }

  private static boolean isNotFinite(Double bound) {
    return bound != null && !Double.isFinite(bound);
  }
}
