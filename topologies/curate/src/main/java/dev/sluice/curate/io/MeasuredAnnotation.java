package dev.sluice.curate.io;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.MeasuredDocument;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.SpanValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** An annotated document as rules see it, without copying what no rule asks for. */
final class MeasuredAnnotation implements Measured {
  private final AnnotatedDocument document;
  private final List<PiiSpan> pii;

  MeasuredAnnotation(AnnotatedDocument document, List<PiiSpan> pii) {
    this.document = document;
    this.pii = pii;
  }

  @Override
  public String slice() {
    return document.getSlice();
  }

  /** A score that is no confidence counts as none at all. */
  @Override
  public Optional<Language> language() {
    return Optional.ofNullable(document.getLanguage())
        .map(
            label ->
                new Language(
                    label.getLabel(), label.getScore() >= 0 ? Math.min(1, label.getScore()) : 0));
  }

  @Override
  public OptionalDouble value(String name) {
    if (name.equals(TEXT_BYTES)) {
      return OptionalDouble.of((double) document.getTextBytes());
    }
    if (name.startsWith(ATTRIBUTE)) {
      return MeasuredDocument.number(
          document.getAttributes().get(name.substring(ATTRIBUTE.length())));
    }
    Double value = document.getDocumentSignals().get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public List<PiiSpan> pii() {
    return pii;
  }

  @Override
  public double[] spanValues(String name) {
    return document.getSpanSignals().getOrDefault(name, List.of()).stream()
        .map(SpanValue::getValue)
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
