package dev.sluice.refine.recipe;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as recipes spell them: {@code 30d}, {@code 36h}, {@code 90m}, {@code 45s}, or as
 * ISO 8601 does, {@code P30D}, {@code PT36H}.
 */
final class Span {
  /** A unit and its seconds, the longest first. */
  private record Unit(String letter, long seconds) {}

  private static final List<Unit> UNITS =
      List.of(new Unit("d", 86_400), new Unit("h", 3_600), new Unit("m", 60), new Unit("s", 1));
  private static final Pattern SIMPLE = Pattern.compile("([0-9]{1,9})([dhms])");
  private static final Pattern ISO = Pattern.compile("P[0-9DTHMS.]{1,30}");

  private Span() {}

  /** Empty if it is neither. */
  static Optional<Duration> parse(String text) {
    Matcher simple = SIMPLE.matcher(text);
    if (simple.matches()) {
      return UNITS.stream()
          .filter(unit -> unit.letter().equals(simple.group(2)))
          .findFirst()
          .map(unit -> Duration.ofSeconds(Long.parseLong(simple.group(1)) * unit.seconds()));
    }
    try {
      return ISO.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The one spelling of a span, in the longest unit that it is a multiple of.
   *
   * @param milliseconds whole seconds
   */
  static String text(long milliseconds) {
    long seconds = milliseconds / 1000;
    for (Unit unit : UNITS) {
      if (seconds % unit.seconds() == 0) {
        return seconds / unit.seconds() + unit.letter();
      }
    }
    throw new IllegalStateException("a second is the least unit");
  }
}
