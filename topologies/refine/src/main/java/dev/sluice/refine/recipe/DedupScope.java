package dev.sluice.refine.recipe;

import java.util.Locale;

/** Which documents may be duplicates of which. */
public enum DedupScope {
  /** All of the dataset. */
  ALL,
  /** Those of one slice. */
  SLICE;

  /** As recipes spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
