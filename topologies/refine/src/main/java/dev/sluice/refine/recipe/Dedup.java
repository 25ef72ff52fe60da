package dev.sluice.refine.recipe;

/**
 * Which duplicates a recipe drops. The same capture ingested twice is dropped in any case.
 *
 * @param exact documents whose text is the same byte for byte
 * @param near null for none
 */
public record Dedup(boolean exact, NearDedup near) {
  /** Drops nothing but captures seen before. */
  public static final Dedup NONE = new Dedup(false, null);
}
