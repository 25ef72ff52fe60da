package dev.sluice.refine.dedup;

import java.io.Serializable;

/**
 * How long documents are remembered. Event time is cut into generations of one length, from 1970
 * on, and a document meets those of its own generation and of the two next to it: of the earlier
 * ones all of the last length, and none that is two lengths old or older. The rest is forgotten.
 *
 * <p>Which documents meet is a function of their event times alone (of a document that came late,
 * of the turn it takes). The watermark only says of which generations nothing more can be asked.
 *
 * @param length of a generation in milliseconds; 0 for a single one, in which nothing is forgotten
 */
public record Generations(long length) implements Serializable {
  /** Everything is remembered for ever. */
  public static final Generations ONE = new Generations(0);

  public Generations {
    if (length < 0) {
      throw new IllegalArgumentException("length of a generation: " + length);
    }
  }

  public boolean forget() {
    return length > 0;
  }

  /** The generation of a document with that turn. */
  public long of(long eventTime) {
    return forget() ? Math.floorDiv(eventTime, length) : 0;
  }

  /** Generations whose documents meet those of this one: itself and its neighbours, in order. */
  public long[] meeting(long generation) {
    return forget()
        ? new long[] {generation - 1, generation, generation + 1}
        : new long[] {generation};
  }

  /** Whether two documents may be duplicates of each other. */
  public boolean meet(Position one, Position other) {
    return Math.abs(of(one.eventTime()) - of(other.eventTime())) <= 1;
  }

  /**
   * The first generation that a document still to come can meet; all before it are forgotten.
   *
   * @param settled no document with this event time or an earlier one arrives any more
   */
  public long firstRemembered(long settled) {
    return forget() && settled < Long.MAX_VALUE ? of(settled + 1) - 1 : of(settled);
  }
}
