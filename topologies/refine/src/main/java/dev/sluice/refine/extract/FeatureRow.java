package dev.sluice.refine.extract;

/** The figures of one block, written from left to right. */
final class FeatureRow {

  final float[] values;
  private int column;

  FeatureRow(int columns) {
    values = new float[columns];
  }

  void add(double value) {
    values[column++] = (float) value;
  }

  void add(boolean value) {
    values[column++] = value ? 1 : 0;
  }

  /** Sizes grow by factors. */
  void addLog(double value) {
    add(Math.log1p(value));
  }

  void addLog(long value) {
    add(Math.log1p((double) value));
  }

  void addShare(long part, long whole) {
    add(whole == 0 ? 0 : (double) part / whole);
  }

  /** Distances count up to a limit, in both directions. */
  void addWithin(int limit, int distance) {
    add(Math.max(-limit, Math.min(limit, distance)));
  }

  boolean isFull() {
    return column == values.length;
  }
}
