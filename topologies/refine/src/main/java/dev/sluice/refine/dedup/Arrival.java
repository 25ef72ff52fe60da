package dev.sluice.refine.dedup;

import java.util.Objects;

/**
 * A document that is compared with earlier and later ones.
 *
 * @param page hash of its URL; documents of one page are never near duplicates of each other. 0 for
 *     none, and where the recipe makes no difference
 */
public record Arrival(Position position, ShingleSketch sketch, long page) {

  /** Of no page. */
  public Arrival(Position position, ShingleSketch sketch) {
    this(position, sketch, 0);
  }

  public Arrival {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(sketch, "sketch");
  }

  /** Whether the two are versions of one page. */
  public boolean isOfPageOf(Arrival other) {
    return page != 0 && page == other.page;
  }
}
