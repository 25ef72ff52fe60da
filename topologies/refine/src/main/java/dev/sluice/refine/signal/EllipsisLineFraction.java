package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Share of lines that end in {@code ...} or {@code …}, white space after it aside; 0..1, null
 * without lines.
 *
 * <p>Source: RedPajama-V2, natural language signals. Empty lines count as lines.
 */
final class EllipsisLineFraction implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_frac_lines_end_with_ellipsis";
  }

  @Override
  public Double measure(Document document, String language) {
    int ellipses = 0;
    int lines = document.lines().size();
    for (int line = 0; line < lines; line++) {
      if (endsWithEllipsis(document, line)) {
        ellipses++;
      }
    }
    return Fraction.of(ellipses, lines);
  }

  private static boolean endsWithEllipsis(Document document, int line) {
    int start = document.lines().start(line);
    int end = document.trimmedEnd(line);
    if (end > start && document.codePoint(end - 1) == '…') {
      return true;
    }
    return end - start >= 3
        && document.codePoint(end - 1) == '.'
        && document.codePoint(end - 2) == '.'
        && document.codePoint(end - 3) == '.';
  }
}
