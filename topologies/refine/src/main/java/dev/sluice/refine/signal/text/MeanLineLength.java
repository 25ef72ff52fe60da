package dev.sluice.refine.signal.text;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Mean length of the lines, empty ones included, newlines not counted; 0 or more, null without
 * lines.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours. Unit: code points a
 * line.
 */
final class MeanLineLength implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "doc_mean_line_length",
        "Mean length of the lines, empty ones included, newlines not counted",
        "code points a line",
        Range.atLeast(0).orUndefined(),
        "code filters of RedPajama-V1 and BigCode; the name is ours");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    int lines = document.lines().size();
    if (lines == 0) {
      return Double.NaN;
    }
    boolean endsInNewline = document.codePoint(document.length() - 1) == '\n';
    return Fraction.of(document.length() - lines + (endsInNewline ? 0 : 1), lines);
  }
}
