package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sluice.refine.extract.metadata.Licence;
import dev.sluice.refine.extract.metadata.PageMetadata;
import java.io.IOException;

/** What a page says about itself, as fields of a JSON object; absent means that it does not say. */
final class MetadataJson {
  private MetadataJson() {}

  static void write(PageMetadata page, JsonGenerator out) throws IOException {
    if (!page.authors().isEmpty()) {
      out.writeArrayFieldStart("authors");
      for (String author : page.authors()) {
        out.writeString(author);
      }
      out.writeEndArray();
    }
    field("published", page.published(), out);
    field("modified", page.modified(), out);
    field("language_attribute", page.language(), out);
    field("canonical_url", page.canonicalUrl(), out);
    Licence licence = page.licence();
    field("license", licence == null ? null : licence.id(), out);
    field("license_url", licence == null ? null : licence.url(), out);
    field("site", page.site(), out);
    field("description", page.description(), out);
  }

  private static void field(String name, String value, JsonGenerator out) throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }
}
