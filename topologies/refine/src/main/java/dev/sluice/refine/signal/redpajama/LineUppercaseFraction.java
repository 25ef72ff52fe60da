package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.LineShapes;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Upper-case code points over all code points of the raw line, its newline included; 0..1.
 *
 * <p>Source: RedPajama-V2, line signals.
 */
final class LineUppercaseFraction implements LineSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_uppercase_letter_fraction",
        "Upper-case code points over all code points of the raw line, its newline included",
        "share",
        Range.between(0, 1),
        "RedPajama-V2, lines.py");
  }

  @Override
  public double measure(Subject subject, int line) {
    return measure(subject.document().lineShapes(), subject.document().lines(), line);
  }

  @Override
  public void measure(Subject subject, double[] values) {
    LineShapes shapes = subject.document().lineShapes();
    Spans lines = subject.document().lines();
    for (int line = 0; line < values.length; line++) {
      values[line] = measure(shapes, lines, line);
    }
  }

  private static double measure(LineShapes shapes, Spans lines, int line) {
    int upper = shapes.upperCase(line);
    return upper == 0 ? 0 : Fraction.of(upper, lines.end(line) - lines.start(line));
  }
}
