package dev.sluice.refine.recipe;

import java.util.Locale;

/** What becomes of several versions of one page: captures of one URL with different texts. */
public enum Recrawls {
  /** Each is a document like any other. */
  ALL,
  /** The first stays, later ones are rejected. */
  FIRST,
  /** The latest stays; the one before it is retracted. */
  LATEST;

  /** As recipes spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
