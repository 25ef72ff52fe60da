package dev.sluice.refine.recipe;

import java.math.BigDecimal;

/** Numbers as people write them: 50 and not 50.0, 0.06, never an exponent. */
final class Numbers {
  private Numbers() {}

  static String plain(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
