package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.report.SourceName;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.signal.SpanValue;
import dev.sluice.schemas.avro.RawDocument;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** An annotation as {@code sluice annotate} prints it: one JSON object on one line. */
final class AnnotationLine {
  private static final Set<String> PARTS =
      Set.of("language", "signals", "classifiers", "pii", "minhash", "text");
  private static final Set<String> DEFAULT_PARTS =
      Set.of("language", "signals", "classifiers", "pii", "minhash");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> parts;

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
        bytes);
  }

  String of(RawDocument raw, Annotation annotation) {
    ObjectNode line = JSON.createObjectNode();
    line.put("doc_id", raw.getDocId());
    line.put(
        "source", SourceName.of(raw.getSourceId(), raw.getSourceUri(), raw.getSourcePosition()));
    if (parts.contains("language")) {
      if (annotation.language() == null) {
        line.putNull("language");
      } else {
        line.putObject("language")
            .put("label", annotation.language().label())
            .put("confidence", annotation.language().confidence());
      }
    }
    if (parts.contains("signals")) {
      signals(line.putObject("signals"), raw, annotation);
    }
    if (parts.contains("classifiers")) {
      ObjectNode classifiers = line.putObject("classifiers");
      annotation
          .classifiers()
          .forEach(
              (name, found) ->
                  classifiers
                      .putObject(name)
                      .put("label", found.label())
                      .put("score", found.score()));
    }
    if (parts.contains("pii")) {
      line.putArray("pii");
    }
    if (parts.contains("minhash")) {
      ObjectNode minhash = line.putObject("minhash");
      for (Signature signature : annotation.signatures()) {
        minhash.put(signature.family(), HexFormat.of().formatHex(signature.toBytes()));
      }
    }
    if (parts.contains("text")) {
      line.put("title", annotation.title()).put("text", annotation.text());
    }
    return line.toString();
  }

  private static void signals(ObjectNode signals, RawDocument raw, Annotation annotation) {
    if (raw.getHttpStatus() != null) {
      signals.put("http_status", raw.getHttpStatus());
    }
    annotation.signals().document().forEach(signals::put);
    annotation
        .signals()
        .spans()
        .forEach(
            (name, values) -> {
              ArrayNode array = signals.putArray(name);
              for (SpanValue value : values) {
                array.addArray().add(value.charStart()).add(value.charEnd()).add(value.value());
              }
            });
  }
}
