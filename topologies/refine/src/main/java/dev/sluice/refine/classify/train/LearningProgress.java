package dev.sluice.refine.classify.train;

import java.util.concurrent.atomic.AtomicLong;

/** What all threads have done together, and whether one has failed. */
final class LearningProgress {
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private volatile boolean stopped;

  /**
   * @param total tokens to learn from, every pass counted
   */
  LearningProgress(long total) {
    this.total = total;
  }

  void add(long tokens) {
    done.addAndGet(tokens);
  }

  long done() {
    return done.get();
  }

  double share() {
    return Math.min(1, (double) done.get() / total);
  }

  boolean goesOn() {
    return done.get() < total && !stopped;
  }

  void stop() {
    stopped = true;
  }
}
