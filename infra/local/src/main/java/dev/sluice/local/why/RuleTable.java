package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

import dev.sluice.refine.recipe.RuleReading;
import java.math.BigDecimal;
import java.math.MathContext;

/** What the rules of the recipe see in a document. */
final class RuleTable {
  private static final MathContext DIGITS = new MathContext(6);

  private RuleTable() {}

  static void write(Explanation it, Lines lines) {
    if (it.readings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(format("%-28s %-40s %14s %-22s %s", "rule", "signal", "value", "allowed", ""));
    for (RuleReading reading : it.readings()) {
      boolean names = reading.rule().name().equals(it.note().rule());
      if (reading.outcome() == RuleReading.Outcome.NOT_ASKED && !names) {
        continue;
      }
      lines.add(
          format(
                  "%-28s %-40s %14s %-22s %s",
                  reading.rule().name(),
                  signal(reading),
                  reading.value() == null ? "none" : number(reading.value()),
                  bounds(reading),
                  switch (reading.outcome()) {
                    case PASSES -> "";
                    case FAILS -> names ? "FAILS, decided" : "fails";
                    case NOT_ASKED -> "not asked";
                  })
              .stripTrailing());
    }
  }

  private static String signal(RuleReading reading) {
    return reading.spans() == 0
        ? reading.rule().signal()
        : format("%s (%s of %d)", reading.rule().signal(), reading.aggregate(), reading.spans());
  }

  private static String bounds(RuleReading reading) {
    Double min = reading.rule().min();
    Double max = reading.rule().max();
    if (min == null) {
      return "<= " + number(max);
    }
    return max == null ? ">= " + number(min) : number(min) + " to " + number(max);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
