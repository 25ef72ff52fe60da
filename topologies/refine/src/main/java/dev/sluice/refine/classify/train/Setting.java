package dev.sluice.refine.classify.train;

/** Checks of settings whose messages say the name, the value and what is allowed. */
final class Setting {
  private Setting() {}

  static void inRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d, must be %d to %d".formatted(name, value, least, most));
    }
  }

  /** Refuses zero, negative and not-a-number, too. */
  static void positive(String name, double value, double most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          "%s is %s, must be above 0 and at most %s".formatted(name, value, most));
    }
  }
}
