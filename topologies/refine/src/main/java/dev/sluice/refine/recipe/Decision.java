package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Duplicate;
import dev.sluice.refine.dedup.ngram.NgramCoverage;
import dev.sluice.refine.dedup.paragraph.ParagraphRemoval;
import java.util.Objects;

/** What becomes of a document that could be read. */
public sealed interface Decision {

  /** The document is part of the dataset. */
  record Keep() implements Decision {}

  /**
   * The document is dropped, and this is why.
   *
   * @param rule the recipe's rule, or {@code already_seen}, {@code exact_duplicate}, {@code
   *     known_url}, {@code near_duplicate}, {@code paragraphs_all_duplicates}, {@code ngrams_held},
   *     {@code contaminated}
   * @param value what was measured, a {@code Double} or {@code String}; null if nothing was there
   * @param threshold the bound that failed, e.g. {@code >= 50}; null for exact duplicates
   * @param duplicateOf doc_id of the earlier document; null unless a duplicate
   * @param similarity 0 to 1; null unless the whole document is a duplicate
   * @param method how the similarity was verified, or passages were looked for; null unless a
   *     duplicate or contaminated
   */
  record Reject(
      String rule,
      Object value,
      String threshold,
      String duplicateOf,
      Double similarity,
      String method)
      implements Decision {

    public Reject {
      Objects.requireNonNull(rule, "rule");
      if (value != null && !(value instanceof Double) && !(value instanceof String)) {
        throw new IllegalArgumentException(
            "a value is a number or a text, not " + value.getClass());
      }
    }

    static Reject byRule(String rule, double value, String threshold) {
      return new Reject(rule, value, threshold, null, null, null);
    }

    static Reject byRule(String rule, String value, String threshold) {
      return new Reject(rule, value, threshold, null, null, null);
    }

    /** A duplicate, with the settings that found it. */
    public static Reject asDuplicate(String docId, Duplicate duplicate, Dedup dedup) {
      boolean near = duplicate.kind() == Duplicate.Kind.NEAR;
      return new Reject(
          duplicate.ruleFor(docId),
          near ? duplicate.similarity() : null,
          near ? ">= " + Numbers.plain(dedup.near().threshold()) : null,
          duplicate.earlier().docId(),
          duplicate.kind() == Duplicate.Kind.KNOWN_URL ? null : duplicate.similarity(),
          switch (duplicate.kind()) {
            case EXACT -> "content-digest";
            case KNOWN_URL -> "url";
            case NEAR -> dedup.near().signature();
          });
    }

    /**
     * A document of which duplicate paragraphs leave nothing.
     *
     * @param duplicateOf doc_id of the earliest document that holds one of them
     */
    public static Reject allParagraphsDuplicate(int duplicates, String duplicateOf) {
      return new Reject(
          ParagraphRemoval.RULE,
          (double) duplicates,
          "a paragraph of its own",
          duplicateOf,
          null,
          ParagraphRemoval.METHOD);
    }

    /**
     * A document of whose n-grams too large a share is held, or else of which nothing is left
     * without the paragraphs of which it is. Filters do not know whose n-grams they hold, so no
     * earlier document is named.
     */
    public static Reject ngramsHeld(double share, NgramDedup ngrams) {
      return new Reject(
          NgramCoverage.RULE,
          share,
          share > ngrams.documentShare()
              ? "<= " + Numbers.plain(ngrams.documentShare())
              : "a paragraph of its own",
          null,
          null,
          NgramCoverage.METHOD);
    }
  }
}
