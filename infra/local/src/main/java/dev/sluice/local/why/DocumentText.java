package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.Optional;

/** What a document is and where its text was found. */
final class DocumentText {
  private DocumentText() {}

  static void write(String title, DecisionNote note, Optional<FoundText> text, Lines lines) {
    lines.put(title, note.docId());
    lines.put("  slice", note.slice());
    lines.put("  source", note.source());
    lines.put("  url", note.url());
    lines.put("  event time", note.eventTime() == null ? null : note.eventTime().toString());
    text.flatMap(FoundText::annotated)
        .ifPresent(annotated -> lines.put("  language", language(annotated)));
    text.ifPresent(
        found ->
            lines.put("  text", format("%,d code points; %s", length(found.text()), found.from())));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String language(AnnotatedDocument document) {
    return document.getLanguage() == null
        ? "undetermined"
        : format("%s (%.3f)", document.getLanguage().getLabel(), document.getLanguage().getScore());
  }
}
