package dev.sluice.refine.recipe;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which duplicates a recipe drops. The same capture ingested twice is dropped in any case.
 *
 * @param exact documents whose text is the same byte for byte
 * @param near null for none
 * @param paragraphs null to leave paragraphs alone
 * @param recrawls which versions of a page stay
 * @param scope of all of these but paragraphs, which have groups of their own
 */
public record Dedup(
    boolean exact,
    NearDedup near,
    ParagraphDedup paragraphs,
    Recrawls recrawls,
    DedupScope scope)
    implements Serializable {
  /** Drops nothing but captures seen before. */
  public static final Dedup NONE = new Dedup(false, null);

  /** Documents only. */
  public Dedup(boolean exact, NearDedup near) {
    this(exact, near, null);
  }

  /** With every version of a page, among all documents. */
  public Dedup(boolean exact, NearDedup near, ParagraphDedup paragraphs) {
    this(exact, near, paragraphs, Recrawls.ALL, DedupScope.ALL);
  }

  public Dedup {
    Objects.requireNonNull(recrawls, "recrawls");
    Objects.requireNonNull(scope, "scope");
    if (paragraphs != null && recrawls == Recrawls.LATEST) {
      throw new InvalidRecipeException(
          "dedup.paragraphs",
          "given",
          "absent with recrawls: latest, for what a retracted document held would be held by none");
    }
  }

  /** Whether a document that was kept may be taken back because of a later one. */
  public boolean retracts() {
    return recrawls == Recrawls.LATEST;
  }
}
