package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;

/**
 * Share of raw words without an ASCII letter; 0..1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. A word in another script counts as
 * non-alphabetic.
 */
final class NonAlphabeticWordFraction implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_frac_no_alph_words";
  }

  @Override
  public Double measure(Document document, String language) {
    Spans words = document.rawWords();
    if (words.size() == 0) {
      return null;
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
