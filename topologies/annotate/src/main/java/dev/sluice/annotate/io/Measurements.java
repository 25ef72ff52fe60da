package dev.sluice.annotate.io;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.schemas.avro.Label;
import dev.sluice.schemas.avro.SpanValue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Refine's measurements as Avro carries them. Maps are sorted, so that the same document gives the
 * same bytes in any process.
 */
final class Measurements {
  /** A recipe may ask for successful responses only. */
  private static final String HTTP_STATUS = "http_status";

  private Measurements() {}

  static Label language(Annotation annotation) {
    return annotation.language() == null
        ? null
        : new Label(annotation.language().label(), annotation.language().confidence());
  }

  static Map<String, Label> classifiers(Annotation annotation) {
    Map<String, Label> labels = new TreeMap<>();
    annotation
        .classifiers()
        .forEach((name, found) -> labels.put(name, new Label(found.label(), found.score())));
    return labels;
  }

  /**
   * @param httpStatus null if the source has none
   */
  static Map<String, Double> documentSignals(Annotation annotation, Integer httpStatus) {
    Map<String, Double> signals = new TreeMap<>(annotation.signals().document());
    if (httpStatus != null) {
      signals.put(HTTP_STATUS, httpStatus.doubleValue());
    }
    return signals;
  }

  static Map<String, List<SpanValue>> spanSignals(Annotation annotation) {
    Map<String, List<SpanValue>> signals = new TreeMap<>();
    annotation
        .signals()
        .spans()
        .forEach(
            (name, spans) ->
                signals.put(
                    name,
                    spans.stream()
                        .map(s -> new SpanValue(s.charStart(), s.charEnd(), s.value()))
                        .toList()));
    return signals;
  }

  static Map<String, ByteBuffer> signatures(Annotation annotation) {
    Map<String, ByteBuffer> signatures = new TreeMap<>();
    for (Signature signature : annotation.signatures()) {
      signatures.put(signature.family(), ByteBuffer.wrap(signature.toBytes()));
    }
    return signatures;
  }
}
