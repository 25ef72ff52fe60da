package dev.sluice.refine.signal.text;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Length of the longest line, its newline not counted; 0 or more.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours. Unit: code points.
 */
final class MaxLineLength implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "doc_max_line_length",
        "Length of the longest line, its newline not counted",
        "code points",
        Range.atLeast(0),
        "code filters of RedPajama-V1 and BigCode; the name is ours");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    int longest = 0;
    for (int line = 0; line < document.lines().size(); line++) {
      longest = Math.max(longest, length(document, line));
    }
    return longest;
  }

  /** Code points of a line, its newline not counted. */
  static int length(Document document, int line) {
    int end = document.lines().end(line);
    int newline = document.codePoint(end - 1) == '\n' ? 1 : 0;
    return end - newline - document.lines().start(line);
  }
}
