package dev.sluice.local.why;

import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.MeasuredDocument;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.SpanValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** An annotated document as rules see it: what the curate job shows them. */
record AnnotatedMeasures(AnnotatedDocument document) implements Measured {

  @Override
  public String slice() {
    return document.getSlice();
  }

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
    return document.getPii().stream()
        .flatMap(
            span ->
                PiiType.of(span.getType()).stream()
                    .map(type -> new PiiSpan(type, span.getCharStart(), span.getCharEnd())))
        .toList();
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
