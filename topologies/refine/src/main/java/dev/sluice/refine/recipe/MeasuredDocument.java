package dev.sluice.refine.recipe;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measurements held in memory, for a document annotated on the spot.
 *
 * @param detected null when undetermined
 * @param textBytes length of the text in UTF-8 bytes
 */
public record MeasuredDocument(
    String slice,
    Language detected,
    long textBytes,
    Signals signals,
    Map<String, String> attributes)
    implements Measured {

  public MeasuredDocument {
    Objects.requireNonNull(slice, "slice");
    attributes = Map.copyOf(attributes);
  }

  @Override
  public Optional<Language> language() {
    return Optional.ofNullable(detected);
  }

  @Override
  public OptionalDouble value(String name) {
    if (name.equals(TEXT_BYTES)) {
      return OptionalDouble.of((double) textBytes);
    }
    if (name.startsWith(ATTRIBUTE)) {
      return number(attributes.get(name.substring(ATTRIBUTE.length())));
    }
    Double value = signals.document().get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public double[] spanValues(String name) {
    return signals.spans().getOrDefault(name, List.of()).stream()
        .map(SpanValue::value)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** A decimal number, or empty for anything else, also for null. */
  public static OptionalDouble number(String text) {
    if (text == null) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
