package dev.sluice.refine.extract;

/** What is worse: a passage let in that is no main text, or one left out that is. */
public enum ExtractionMode {
  /** Fewer passages, surer ones. */
  PRECISION(0.8f),

  /** Best by the harmonic mean of precision and recall. */
  BALANCED(0),

  /** More passages, less sure ones. */
  RECALL(-0.8f);

  /** Log odds above which a passage is taken. */
  final float limit;

  ExtractionMode(float limit) {
    this.limit = limit;
  }
}
