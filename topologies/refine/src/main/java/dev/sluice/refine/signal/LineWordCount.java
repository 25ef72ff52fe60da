package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Number of words of the normalised line; 0 or more.
 *
 * <p>Source: RedPajama-V2, line signals. Unit: words.
 */
final class LineWordCount implements LineSignal {

  @Override
  public String name() {
    return "rps_lines_num_words";
  }

  @Override
  public double measure(Document document, int line) {
    return document.normalisedWords().lineStart(line + 1)
        - document.normalisedWords().lineStart(line);
  }
}
