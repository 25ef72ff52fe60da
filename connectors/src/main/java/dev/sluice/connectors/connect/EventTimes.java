package dev.sluice.connectors.connect;

import java.time.Clock;

/**
 * Gives records their event times and ticks their promises. Times never go back within a task, and
 * every time given after a promise is greater than the promise.
 */
sealed interface EventTimes {
  /** Records a file can have: their index takes this many bits below the rank. */
  int INDEX_BITS = 40;

  /**
   * @param rank of the file
   * @param index of the record in the file
   */
  long next(int rank, long index);

  /** What a tick may promise when the next record, if any, has this rank and index or greater. */
  long promise(int rank, long index);

  static EventTimes of(EventTime kind, Clock clock, long last) {
    return switch (kind) {
      case SEQUENCE -> new Sequence();
      case CLOCK -> new Clocked(clock, last);
    };
  }

  /** A function of the inputs: the same on every run. */
  final class Sequence implements EventTimes {
    @Override
    public long next(int rank, long index) {
      if (index >>> INDEX_BITS != 0) {
        throw new IllegalStateException("more than 2^%d records in a file".formatted(INDEX_BITS));
      }
      return (long) rank << INDEX_BITS | index;
    }

    @Override
    public long promise(int rank, long index) {
      return next(rank, index) - 1;
    }
  }

  /** Milliseconds since 1970, held where they are while the clock goes back. */
  final class Clocked implements EventTimes {
    private final Clock clock;
    private long promised;
    private long last;

    /**
     * @param last greatest time the task gave before it was started anew
     */
    Clocked(Clock clock, long last) {
      this.clock = clock;
      this.last = last;
      this.promised = last;
    }

    @Override
    public long next(int rank, long index) {
      last = Math.max(Math.max(last, promised + 1), clock.millis());
      return last;
    }

    @Override
    public long promise(int rank, long index) {
      promised = Math.max(last, clock.millis() - 1);
      last = promised;
      return promised;
    }
  }
}
