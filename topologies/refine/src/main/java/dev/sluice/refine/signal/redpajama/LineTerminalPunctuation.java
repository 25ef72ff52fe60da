package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.LineShapes;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * 1 if the line ends in one of {@code . ! ? ”}, white space after it aside, else 0.
 *
 * <p>Source: RedPajama-V2, line signals. The spelling of the name is the published one; the
 * straight quote is no mark.
 */
final class LineTerminalPunctuation implements LineSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_ending_with_terminal_punctution_mark",
        "1 if the line ends in one of . ! ? ”, white space after it aside, else 0",
        "flag",
        Range.between(0, 1),
        "RedPajama-V2, lines.py");
  }

  @Override
  public double measure(Subject subject, int line) {
    Document document = subject.document();
    return measure(document, document.lines(), document.lineShapes(), line);
  }

  @Override
  public void measure(Subject subject, double[] values) {
    Document document = subject.document();
    Spans lines = document.lines();
    LineShapes shapes = document.lineShapes();
    for (int line = 0; line < values.length; line++) {
      values[line] = measure(document, lines, shapes, line);
    }
  }

  private static double measure(Document document, Spans lines, LineShapes shapes, int line) {
    int end = shapes.contentEnd(line);
    if (end == lines.start(line)) {
      return 0;
    }
    return switch (document.codePoint(end - 1)) {
      case '.', '!', '?', '”' -> 1;
      default -> 0;
    };
  }
}
