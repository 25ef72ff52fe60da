package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Number of words of the normalised line; 0 or more.
 *
 * <p>Source: RedPajama-V2, line signals. Unit: words.
 */
final class LineWordCount implements LineSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_num_words",
        "Number of words of the normalised line",
        "words",
        Range.atLeast(0),
        "RedPajama-V2, lines.py");
  }

  @Override
  public double measure(Subject subject, int line) {
    NormalisedWords words = subject.document().normalisedWords();
    return words.lineStart(line + 1) - words.lineStart(line);
  }

  @Override
  public void measure(Subject subject, double[] values) {
    NormalisedWords words = subject.document().normalisedWords();
    for (int line = 0; line < values.length; line++) {
      values[line] = words.lineStart(line + 1) - words.lineStart(line);
    }
  }
}
