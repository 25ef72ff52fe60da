package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.metadata.PageStatements.LicenceLink;
import java.util.List;
import java.util.function.Predicate;

/**
 * The licence that a page puts itself under. A link in the text may lead to the licence of another
 * work, of a picture above all, so that it counts only with {@code rel=license}. In order: head;
 * JSON-LD and Dublin Core; links in the margin; other links with {@code rel}. Where those of one
 * kind disagree, they say nothing.
 */
final class LicenceChoice {
  private LicenceChoice() {}

  /** Null if there is none. */
  static Licence of(PageStatements page, LinkedData data) {
    Licence licence = agreed(page.licences, it -> it.rel() && it.region() == Region.HEAD);
    licence = licence != null ? licence : stated(data.text("license"));
    licence =
        licence != null
            ? licence
            : stated(
                page.meta.first(
                    "dcterms.license",
                    "dc.license",
                    "dc.rights.license",
                    "license",
                    "dcterms.rights",
                    "dc.rights",
                    "copyright"));
    licence =
        licence != null
            ? licence
            : agreed(page.licences, it -> it.rel() && it.region() == Region.MARGIN);
    licence = licence != null ? licence : agreed(page.licences, it -> it.region() == Region.MARGIN);
    return licence != null
        ? licence
        : agreed(page.licences, it -> it.rel() && it.region() == Region.BODY);
  }

  private static Licence stated(String text) {
    return text == null ? null : Licence.stated(text);
  }

  private static Licence agreed(List<LicenceLink> links, Predicate<LicenceLink> kind) {
    List<Licence> found = links.stream().filter(kind).map(LicenceLink::licence).toList();
    if (found.isEmpty()) {
      return null;
    }
    Licence first = found.get(0);
    boolean agree = found.stream().allMatch(it -> same(it, first));
    return agree ? first : null;
  }

  private static boolean same(Licence one, Licence other) {
    return one.id() == null ? one.equals(other) : one.id().equals(other.id());
  }
}
