package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Length of the longest line, its newline not counted; 0 or more.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours. Unit: code points.
 */
final class MaxLineLength implements DocumentSignal {

  @Override
  public String name() {
    return "doc_max_line_length";
  }

  @Override
  public Double measure(Document document, String language) {
    int longest = 0;
    for (int line = 0; line < document.lines().size(); line++) {
      longest = Math.max(longest, length(document, line));
    }
    return (double) longest;
  }

  /** Code points of a line, its newline not counted. */
  static int length(Document document, int line) {
    int end = document.lines().end(line);
    int newline = document.codePoint(end - 1) == '\n' ? 1 : 0;
    return end - newline - document.lines().start(line);
  }
}
