package dev.sluice.refine.signal;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;

/**
 * Letters and numbers of any script over all code points, newlines included; 0..1, null for an
 * empty text.
 *
 * <p>Source: the code filters of RedPajama-V1 and BigCode; the name is ours.
 */
final class AlphanumericFraction implements DocumentSignal {

  @Override
  public String name() {
    return "doc_frac_alnum_chars";
  }

  @Override
  public Double measure(Document document, String language) {
    int alphanumeric = 0;
    for (int i = 0; i < document.length(); i++) {
      if (CharacterClasses.isAlphanumeric(document.codePoint(i))) {
        alphanumeric++;
      }
    }
    return Fraction.of(alphanumeric, document.length());
  }
}
