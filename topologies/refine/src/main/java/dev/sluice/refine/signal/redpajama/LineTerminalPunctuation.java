package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
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
    int end = document.lineShapes().contentEnd(line);
    if (end == document.lines().start(line)) {
      return 0;
    }
    return switch (document.codePoint(end - 1)) {
      case '.', '!', '?', '”' -> 1;
      default -> 0;
    };
  }
}
