package dev.sluice.refine.signal;

import dev.sluice.refine.document.Subject;

/** Measures one number on every line of a document. */
public non-sealed interface LineSignal extends Signal {

  /**
   * @param line from 0, of {@link dev.sluice.refine.document.Document#lines()}
   */
  double measure(Subject subject, int line);

  /**
   * Measures all lines.
   *
   * @param values gets one value for each line
   */
  default void measure(Subject subject, double[] values) {
    for (int line = 0; line < values.length; line++) {
      values[line] = measure(subject, line);
    }
  }

  /** The values of a document without lines: none, unless the signal's source says otherwise. */
  default SpanValues withoutLines() {
    return SpanValues.NONE;
  }
}
