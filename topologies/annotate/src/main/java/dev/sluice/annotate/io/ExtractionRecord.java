package dev.sluice.annotate.io;

import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.extract.metadata.PageMetadata;
import dev.sluice.schemas.avro.Extraction;
import java.util.Map;

/** Refine's extraction as Avro carries it. */
final class ExtractionRecord {
  private ExtractionRecord() {}

  static Extraction of(Annotation annotation) {
    Map<String, String> settings = annotation.extraction().config().settings();
    PageMetadata page = annotation.metadata();
    return new Extraction(
        annotation.extraction().version(),
        settings.get("mode"),
        settings.get("tables"),
        settings.get("comments"),
        page.authors(),
        page.published(),
        page.modified(),
        page.language(),
        page.canonicalUrl(),
        page.licence() == null ? null : page.licence().id(),
        page.licence() == null ? null : page.licence().url(),
        page.site(),
        page.description());
  }
}
