package dev.sluice.refine.classify.train;

/** Hears how training goes: about a thousand reports a run, all from one thread. */
@FunctionalInterface
public interface TrainingListener {

  void progressed(TrainingProgress progress);

  static TrainingListener silent() {
    return progress -> {};
  }
}
