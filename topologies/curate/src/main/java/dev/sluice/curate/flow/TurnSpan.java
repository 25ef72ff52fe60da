package dev.sluice.curate.flow;

/** The earliest and the latest turn of some documents. */
public record TurnSpan(long earliest, long latest) {
  public static final TurnSpan EMPTY = new TurnSpan(Long.MAX_VALUE, Long.MIN_VALUE);

  public TurnSpan with(long turn) {
    return new TurnSpan(Math.min(earliest, turn), Math.max(latest, turn));
  }
}
