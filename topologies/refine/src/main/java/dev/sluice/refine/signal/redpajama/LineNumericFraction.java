package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Numeric code points over all code points of the normalised line, its single spaces included;
 * 0..1, 0 for an empty line.
 *
 * <p>Source: RedPajama-V2, line signals.
 */
final class LineNumericFraction implements LineSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_numerical_chars_fraction",
        "Numeric code points over all code points of the normalised line",
        "share",
        Range.between(0, 1),
        "RedPajama-V2, lines.py");
  }

  @Override
  public double measure(Subject subject, int line) {
    return measure(subject.document().normalisedWords(), line);
  }

  @Override
  public void measure(Subject subject, double[] values) {
    NormalisedWords words = subject.document().normalisedWords();
    for (int line = 0; line < values.length; line++) {
      values[line] = measure(words, line);
    }
  }

  private static double measure(NormalisedWords words, int line) {
    int numeric = words.numericCharacters(line);
    return numeric == 0 ? 0 : Fraction.of(numeric, words.lineLength(line));
  }
}
