package dev.sluice.local.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.schemas.avro.Extraction;

/** What users filter and attribute by: how a text was taken, and what its page says of itself. */
final class ExtractionJson {
  private ExtractionJson() {}

  /**
   * @param extraction null if the document was annotated before it was recorded
   */
  static void put(Extraction extraction, ObjectNode line) {
    if (extraction == null) {
      return;
    }
    line.put("extraction", extraction.getVersion() + " " + extraction.getMode());
    extraction.getAuthors().forEach(line.withArray("/authors")::add);
    line.put("published", extraction.getPublished());
    line.put("canonical_url", extraction.getCanonicalUrl());
    line.put("license", extraction.getLicense());
    line.put("license_url", extraction.getLicenseUrl());
    line.put("site", extraction.getSite());
  }
}
