package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;

/**
 * Words of the normalised line that are exactly {@code javascript}; 0 or more.
 *
 * <p>Source: RedPajama-V2, line signals. Unit: words.
 */
final class LineJavascriptCount implements LineSignal {

  private static final int[] JAVASCRIPT = "javascript".codePoints().toArray();

  @Override
  public String name() {
    return "rps_lines_javascript_counts";
  }

  @Override
  public double measure(Document document, int line) {
    NormalisedWords words = document.normalisedWords();
    int count = 0;
    for (int word = words.lineStart(line); word < words.lineStart(line + 1); word++) {
      if (words.is(word, JAVASCRIPT)) {
        count++;
      }
    }
    return count;
  }
}
