package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Words of the normalised line that are exactly {@code javascript}; 0 or more.
 *
 * <p>Source: RedPajama-V2, line signals. Unit: words.
 */
final class LineJavascriptCount implements LineSignal {

  private static final int[] JAVASCRIPT = "javascript".codePoints().toArray();

  @SuppressWarnings("UnnecessaryLambda") // the object itself is the key of the view
  private static final Function<Document, Integer> JAVASCRIPT_ID =
      document -> document.normalisedWords().find(JAVASCRIPT);

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_lines_javascript_counts",
        "Words of the normalised line that are exactly javascript",
        "words",
        Range.atLeast(0),
        "RedPajama-V2, lines.py");
  }

  @Override
  public void measure(Subject subject, double[] values) {
    if (subject.document().view(JAVASCRIPT_ID) < 0) {
      Arrays.fill(values, 0);
    } else {
      LineSignal.super.measure(subject, values);
    }
  }

  @Override
  public double measure(Subject subject, int line) {
    int javascript = subject.document().view(JAVASCRIPT_ID);
    if (javascript < 0) {
      return 0;
    }
    NormalisedWords words = subject.document().normalisedWords();
    int count = 0;
    for (int word = words.lineStart(line); word < words.lineStart(line + 1); word++) {
      if (words.id(word) == javascript) {
        count++;
      }
    }
    return count;
  }
}
