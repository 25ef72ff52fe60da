package dev.sluice.refine.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How a rule makes one number of a signal. Spans without a value are left out. */
public enum Aggregate {
  /** The value of the whole document. */
  VALUE,
  MEAN,
  MIN,
  MAX,
  SUM,
  /** Share of spans whose value is not 0. */
  FRACTION_TRUE;

  /** The name in the YAML. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number; empty where the document lacks the signal or no span has a value. */
  OptionalDouble of(Measured document, String signal) {
    if (this == VALUE) {
      return document.value(signal);
    }
    double[] spans = document.spanValues(signal);
    return spans.length == 0 ? OptionalDouble.empty() : over(spans);
  }

  private OptionalDouble over(double[] spans) {
    DoubleStream values = Arrays.stream(spans);
    return switch (this) {
      case VALUE -> throw new IllegalStateException("value is not taken over spans");
      case MEAN -> values.average();
      case MIN -> values.min();
      case MAX -> values.max();
      case SUM -> OptionalDouble.of(values.sum());
      case FRACTION_TRUE -> values.map(it -> it == 0 ? 0 : 1).average();
    };
  }
}
