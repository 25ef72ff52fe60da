package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * 1 if the line ends in one of {@code . ! ? ”}, white space after it aside, else 0.
 *
 * <p>Source: RedPajama-V2, line signals. The spelling of the name is the published one; the
 * straight quote is no mark.
 */
final class LineTerminalPunctuation implements LineSignal {

  @Override
  public String name() {
    return "rps_lines_ending_with_terminal_punctution_mark";
  }

  @Override
  public double measure(Document document, int line) {
    int end = document.trimmedEnd(line);
    if (end == document.lines().start(line)) {
      return 0;
    }
    return switch (document.codePoint(end - 1)) {
      case '.', '!', '?', '”' -> 1;
      default -> 0;
    };
  }
}
