package dev.sluice.annotate.io;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValues;
import dev.sluice.schemas.avro.Label;
import dev.sluice.schemas.avro.PiiSpan;
import dev.sluice.schemas.avro.SpanValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Refine's measurements as Avro carries them. Maps keep one order, so that the same document gives
 * the same bytes in any process.
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
    Signals measured = annotation.signals();
    Map<String, Double> signals = new LinkedHashMap<>(2 * measured.size());
    if (httpStatus != null) {
      signals.put(HTTP_STATUS, httpStatus.doubleValue());
    }
    for (int i = 0; i < measured.size(); i++) {
      double value = measured.value(i);
      signals.put(measured.name(i), Double.isNaN(value) ? null : (Double) value);
    }
    return signals;
  }

  static Map<String, List<SpanValue>> spanSignals(Annotation annotation) {
    Signals measured = annotation.signals();
    Map<String, List<SpanValue>> signals = new LinkedHashMap<>(2 * measured.spanSize());
    for (int i = 0; i < measured.spanSize(); i++) {
      SpanValues spans = measured.spans(i);
      List<SpanValue> values = new ArrayList<>(spans.size());
      for (int span = 0; span < spans.size(); span++) {
        double value = spans.value(span);
        values.add(
            new SpanValue(
                spans.charStart(span),
                spans.charEnd(span),
                Double.isNaN(value) ? null : (Double) value));
      }
      signals.put(measured.spanName(i), values);
    }
    return signals;
  }

  static List<PiiSpan> pii(Annotation annotation) {
    return annotation.pii().stream()
        .map(it -> new PiiSpan(it.type().key(), it.charStart(), it.charEnd()))
        .toList();
  }

  static Map<String, ByteBuffer> signatures(Annotation annotation) {
    Map<String, ByteBuffer> signatures = new TreeMap<>();
    for (Signature signature : annotation.signatures()) {
      signatures.put(signature.family(), ByteBuffer.wrap(signature.toBytes()));
    }
    return signatures;
  }
}
