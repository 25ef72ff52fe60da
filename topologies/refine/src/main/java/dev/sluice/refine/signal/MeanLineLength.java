package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Mean length of the lines, empty ones included, newlines not counted; 0 or more, null without
 * lines.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours. Unit: code points a
 * line.
 */
final class MeanLineLength implements DocumentSignal {

  @Override
  public String name() {
    return "doc_mean_line_length";
  }

  @Override
  public Double measure(Document document, String language) {
    long characters = 0;
    int lines = document.lines().size();
    for (int line = 0; line < lines; line++) {
      characters += MaxLineLength.length(document, line);
    }
    return Fraction.of(characters, lines);
  }
}
