package dev.sluice.refine.signal;

import java.util.List;
import java.util.Objects;

/**
 * Signals that one recipe defines together and that share views of the document.
 *
 * @param name prefix of the names of its signals
 * @param title for people: the recipe, and what it measures
 */
public record SignalFamily(String name, String title, List<Signal> signals) {
  public SignalFamily {
    Objects.requireNonNull(title, "title");
    signals = List.copyOf(signals);
    for (Signal signal : signals) {
      if (!signal.definition().name().startsWith(name + "_")) {
        throw new IllegalArgumentException(
            "%s is not of the family %s".formatted(signal.definition().name(), name));
      }
    }
  }

  /** The family as people are shown it. */
  public SignalGroup group() {
    return new SignalGroup(title, signals.stream().map(Signal::definition).toList());
  }
}
