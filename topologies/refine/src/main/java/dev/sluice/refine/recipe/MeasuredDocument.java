package dev.sluice.refine.recipe;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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
    Map<String, String> attributes,
    List<PiiSpan> pii)
    implements Measured {

  public MeasuredDocument {
    Objects.requireNonNull(slice, "slice");
    attributes = Map.copyOf(attributes);
    pii = List.copyOf(pii);
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
    double value = signals.value(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public double[] spanValues(String name) {
    SpanValues spans = signals.spans(name);
    return IntStream.range(0, spans.size())
        .mapToDouble(spans::value)
        .filter(value -> !Double.isNaN(value))
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
