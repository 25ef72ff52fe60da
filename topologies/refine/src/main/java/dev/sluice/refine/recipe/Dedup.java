package dev.sluice.refine.recipe;

import java.io.Serializable;

/**
 * Which duplicates a recipe drops. The same capture ingested twice is dropped in any case.
 *
 * @param exact documents whose text is the same byte for byte
 * @param near null for none
 * @param paragraphs null to leave paragraphs alone
 */
public record Dedup(boolean exact, NearDedup near, ParagraphDedup paragraphs)
    implements Serializable {
  /** Drops nothing but captures seen before. */
  public static final Dedup NONE = new Dedup(false, null);

  /** Documents only. */
  public Dedup(boolean exact, NearDedup near) {
    this(exact, near, null);
  }
}
