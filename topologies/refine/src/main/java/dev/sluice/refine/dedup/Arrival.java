package dev.sluice.refine.dedup;

import java.util.Objects;

/** A document that is compared with earlier and later ones. */
public record Arrival(Position position, ShingleSketch sketch) {

  public Arrival {
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(sketch, "sketch");
  }
}
