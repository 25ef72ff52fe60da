package dev.sluice.local.model;

import dev.sluice.refine.classify.train.TrainingProgress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The progress of a training as a person reads it. Time starts with the first report. */
public final class TrainingPace {
  private final int threads;
  private final LongSupplier nanos;
  private long started;
  private TrainingProgress last;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public TrainingPace(int threads, LongSupplier nanos) {
    this.threads = threads;
    this.nanos = nanos;
  }

  /** Share done, words a second and thread, loss, learning rate and time left. */
  public String line(TrainingProgress progress) {
    if (last == null) {
      started = nanos.getAsLong();
    }
    last = progress;
    double seconds = (nanos.getAsLong() - started) / 1e9;
    double left = progress.share() <= 0 ? 0 : seconds * (1 - progress.share()) / progress.share();
    return String.format(
        Locale.ROOT,
        "%5.1f %%  %,9.0f words/s/thread  lr %.6f  loss %.6f  %s left",
        100 * progress.share(),
        seconds == 0 ? 0 : progress.tokens() / seconds / threads,
        progress.lr(),
        progress.loss(),
        clock(left));
  }

  /** The line that stays: how much was learned, how fast, and the last loss. */
  public String summary() {
    if (last == null) {
      return "nothing was trained";
    }
    double seconds = Math.max(1e-3, (nanos.getAsLong() - started) / 1e9);
    return String.format(
        Locale.ROOT,
        "%,d words in %.1f s, %,.0f words/s/thread, loss %.6f",
        last.tokens(),
        seconds,
        last.tokens() / seconds / threads,
        last.loss());
  }

  private static String clock(double seconds) {
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
