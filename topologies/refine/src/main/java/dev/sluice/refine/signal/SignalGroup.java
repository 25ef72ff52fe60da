package dev.sluice.refine.signal;

import java.util.List;
import java.util.Objects;

/**
 * Signals that people are shown together.
 *
 * @param title what they measure, after which recipe or by which model
 */
public record SignalGroup(String title, List<SignalDefinition> definitions) {
  public SignalGroup {
    Objects.requireNonNull(title, "title");
    definitions = List.copyOf(definitions);
  }
}
