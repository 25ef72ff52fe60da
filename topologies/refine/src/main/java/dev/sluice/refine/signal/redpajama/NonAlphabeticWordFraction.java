package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Share of raw words without an ASCII letter; 0..1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. A word in another script counts as
 * non-alphabetic.
 */
final class NonAlphabeticWordFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_no_alph_words",
        "Share of raw words without an ASCII letter",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    Spans words = document.rawWords();
    if (words.size() == 0) {
      return Double.NaN;
    }
    int alphabetic = 0;
    for (int word = 0; word < words.size(); word++) {
      if (hasAsciiLetter(document, words.start(word), words.end(word))) {
        alphabetic++;
      }
    }
    return Fraction.round(1.0 - (double) alphabetic / words.size());
  }

  private static boolean hasAsciiLetter(Document document, int start, int end) {
    for (int i = start; i < end; i++) {
      int lower = document.codePoint(i) | 0x20;
      if (lower >= 'a' && lower <= 'z') {
        return true;
      }
    }
    return false;
  }
}
