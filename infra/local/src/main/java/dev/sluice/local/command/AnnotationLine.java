package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.local.report.SourceName;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.annotate.Extraction;
import dev.sluice.refine.classify.Label;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValues;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An annotation as {@code sluice annotate} prints it: one JSON object on one line. */
final class AnnotationLine {
  private static final Set<String> PARTS =
      Set.of(
          "language", "signals", "classifiers", "pii", "minhash", "text", "extraction", "metadata");
  private static final Set<String> DEFAULT_PARTS =
      Set.of("language", "signals", "classifiers", "pii", "minhash", "extraction", "metadata");

  private final Set<String> parts;
  private final ShortNumber number = new ShortNumber();

  AnnotationLine(Set<String> parts) {
    this.parts = parts;
  }

  /**
   * @param asked null for the default
   * @throws IllegalArgumentException for an unknown part
   */
  static Set<String> parts(Set<String> asked) {
    if (asked == null) {
      return DEFAULT_PARTS;
    }
    Set<String> unknown = new TreeSet<>(asked);
    unknown.removeAll(PARTS);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "--only knows %s, but not %s".formatted(new TreeSet<>(PARTS), unknown));
    }
    return asked;
  }

  static Capture capture(RawDocument raw) {
    ByteBuffer content = raw.getContent().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return new Capture(
        raw.getMediaType(),
        raw.getCharset(),
        raw.getHttpStatus(),
        raw.getLanguageHint(),
        raw.getTitle(),
        raw.getUrl(),
        raw.getAttributes().get("path"),
        raw.getLicenseText(),
        raw.getCharacters(),
        bytes);
  }

  void write(RawDocument raw, Annotation annotation, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("doc_id", raw.getDocId());
    out.writeStringField(
        "source", SourceName.of(raw.getSourceId(), raw.getSourceUri(), raw.getSourcePosition()));
    if (parts.contains("language")) {
      language(annotation, out);
    }
    if (parts.contains("signals")) {
      signals(raw, annotation.signals(), out);
    }
    if (parts.contains("classifiers")) {
      classifiers(annotation, out);
    }
    if (parts.contains("pii")) {
      pii(annotation, out);
    }
    if (parts.contains("minhash")) {
      out.writeObjectFieldStart("minhash");
      for (Signature signature : annotation.signatures()) {
        out.writeStringField(signature.family(), HexFormat.of().formatHex(signature.toBytes()));
      }
      out.writeEndObject();
    }
    if (parts.contains("extraction")) {
      extraction(annotation.extraction(), out);
    }
    if (parts.contains("metadata")) {
      out.writeObjectFieldStart("metadata");
      MetadataJson.write(annotation.metadata(), out);
      out.writeEndObject();
    }
    if (parts.contains("text")) {
      out.writeStringField("title", annotation.title());
      out.writeStringField("text", annotation.text());
    }
    out.writeEndObject();
  }

  private static void extraction(Extraction extraction, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("extraction");
    out.writeStringField("version", extraction.version());
    for (Map.Entry<String, String> setting : extraction.config().settings().entrySet()) {
      out.writeStringField(setting.getKey(), setting.getValue());
    }
    out.writeEndObject();
  }

  private void language(Annotation annotation, JsonGenerator out) throws IOException {
    if (annotation.language() == null) {
      out.writeNullField("language");
      return;
    }
    out.writeObjectFieldStart("language");
    out.writeStringField("label", annotation.language().label());
    out.writeFieldName("confidence");
    number.write(annotation.language().confidence(), out);
    out.writeEndObject();
  }

  private static void pii(Annotation annotation, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("pii");
    for (PiiSpan span : annotation.pii()) {
      out.writeStartObject();
      out.writeStringField("type", span.type().key());
      out.writeNumberField("charStart", span.charStart());
      out.writeNumberField("charEnd", span.charEnd());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void classifiers(Annotation annotation, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("classifiers");
    for (Map.Entry<String, Label> found : annotation.classifiers().entrySet()) {
      out.writeObjectFieldStart(found.getKey());
      out.writeStringField("label", found.getValue().label());
      out.writeFieldName("score");
      number.write(found.getValue().score(), out);
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void signals(RawDocument raw, Signals signals, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("signals");
    if (raw.getHttpStatus() != null) {
      out.writeNumberField("http_status", raw.getHttpStatus());
    }
    for (int i = 0; i < signals.size(); i++) {
      out.writeFieldName(signals.name(i));
      number.write(signals.value(i), out);
    }
    for (int i = 0; i < signals.spanSize(); i++) {
      out.writeArrayFieldStart(signals.spanName(i));
      spans(signals.spans(i), out);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void spans(SpanValues spans, JsonGenerator out) throws IOException {
    for (int i = 0; i < spans.size(); i++) {
      out.writeStartArray();
      out.writeNumber(spans.charStart(i));
      out.writeNumber(spans.charEnd(i));
      number.write(spans.value(i), out);
      out.writeEndArray();
    }
  }
}
