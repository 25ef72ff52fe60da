package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Share of lines that end in {@code ...} or {@code …}, white space after it aside; 0..1, null
 * without lines.
 *
 * <p>Source: RedPajama-V2, natural language signals. Empty lines count as lines.
 */
final class EllipsisLineFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_lines_end_with_ellipsis",
        "Share of lines that end in ... or …, white space after it aside",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    int ellipses = 0;
    int lines = document.lines().size();
    boolean any = document.characterCounts().symbols() > 0;
    for (int line = 0; any && line < lines; line++) {
      if (endsWithEllipsis(document, line)) {
        ellipses++;
      }
    }
    return Fraction.of(ellipses, lines);
  }

  private static boolean endsWithEllipsis(Document document, int line) {
    int start = document.lines().start(line);
    int end = document.lineShapes().contentEnd(line);
    if (end > start && document.codePoint(end - 1) == '…') {
      return true;
    }
    return end - start >= 3
        && document.codePoint(end - 1) == '.'
        && document.codePoint(end - 2) == '.'
        && document.codePoint(end - 3) == '.';
  }
}
