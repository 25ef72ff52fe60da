package dev.sluice.refine.signal;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a signal is. Documentation, listings and schemas take it from here.
 *
 * @param name the published name where there is one; unique in the catalogue
 * @param definition one sentence without a full stop
 * @param unit such as {@code words}, {@code code points}, {@code share}, {@code nats}
 * @param source paper or program it follows
 */
public record SignalDefinition(
    String name, String definition, String unit, Range range, String source) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9_]{0,99}");

  public SignalDefinition {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a signal");
    }
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(source, "source");
  }
}
