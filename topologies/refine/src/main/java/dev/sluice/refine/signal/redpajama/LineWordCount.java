package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
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
    Document document = subject.document();
    return document.normalisedWords().lineStart(line + 1)
        - document.normalisedWords().lineStart(line);
  }
}
