package dev.sluice.local.model;

/**
 * How a label fared.
 *
 * @param label as the model has it
 * @param gold examples that have it
 * @param predicted examples it was predicted for
 * @param correct examples of both kinds
 */
public record LabelTally(String label, long gold, long predicted, long correct) {
  /** NaN if it was never predicted. */
  public double precision() {
    return (double) correct / predicted;
  }

  /** NaN if no example has it. */
  public double recall() {
    return (double) correct / gold;
  }

  /** Harmonic mean of precision and recall; NaN if the label occurs on neither side. */
  public double f1() {
    return 2.0 * correct / (gold + predicted);
  }
}
