package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.Comparator;

/**
 * Which known licence a text is, or holds whole. Similarity is Dice's coefficient over distinct
 * three-word shingles, estimated from at most 256 of the licence's; for a licence among other text,
 * the share of its shingles that the text holds.
 */
final class LicenseTexts {
  /** Below this a text is no licence that is known. */
  static final double LEAST_SIMILARITY = 0.8;

  /** A licence among other text is found if this much of it is there … */
  private static final double LEAST_CONTAINED = 0.9;

  /** … and it has so many shingles; fewer occur in other licences too. */
  private static final int LEAST_SHINGLES_CONTAINED = 40;

  /** Licences this close to each other in similarity count as equal. */
  private static final double EQUAL = 1e-9;

  private static final LicenseTexts SHIPPED = new LicenseTexts(LicenseIndex.shipped());

  private final LicenseIndex index;

  /**
   * Among licences of one text: the GNU licences in this version only, for the text does not allow
   * later ones; the plain id rather than that of a variant.
   */
  private final Comparator<String> usual =
      Comparator.comparing((String id) -> !id.endsWith("-only") || id.contains("invariants"))
          .thenComparing(String::length)
          .thenComparing(Comparator.naturalOrder());

  private LicenseTexts(LicenseIndex index) {
    this.index = index;
  }

  static LicenseTexts shipped() {
    return SHIPPED;
  }

  /** The licence that the part of the document is; null if it is none that is known. */
  LicenseMatch nearest(Document document, int from, int end) {
    return nearest(LicenseWords.of(document, from, end));
  }

  /** The same of words that were read already. */
  LicenseMatch nearest(long[] words) {
    LicenseIndex.Hit[] hits = index.find(new LicenseShingles(words));
    LicenseIndex.Hit whole = null;
    LicenseIndex.Hit part = null;
    for (LicenseIndex.Hit hit : hits) {
      if (whole == null || isNearer(hit, whole)) {
        whole = hit;
      }
      if (hit.contained() >= LEAST_CONTAINED
          && index.shingles(hit.license()) >= LEAST_SHINGLES_CONTAINED
          && (part == null || isLarger(hit, part))) {
        part = hit;
      }
    }
    if (whole != null && whole.dice() >= LEAST_SIMILARITY) {
      return new LicenseMatch(index.id(whole.license()), whole.dice());
    }
    return part == null ? null : new LicenseMatch(index.id(part.license()), part.contained());
  }

  private boolean isNearer(LicenseIndex.Hit hit, LicenseIndex.Hit best) {
    double lead = hit.dice() - best.dice();
    return lead > EQUAL || (lead >= -EQUAL && isMoreUsual(hit, best));
  }

  private boolean isLarger(LicenseIndex.Hit hit, LicenseIndex.Hit best) {
    double lead =
        hit.contained() * index.shingles(hit.license())
            - best.contained() * index.shingles(best.license());
    return lead > EQUAL || (lead >= -EQUAL && isMoreUsual(hit, best));
  }

  private boolean isMoreUsual(LicenseIndex.Hit hit, LicenseIndex.Hit best) {
    return usual.compare(index.id(hit.license()), index.id(best.license())) < 0;
  }
}
