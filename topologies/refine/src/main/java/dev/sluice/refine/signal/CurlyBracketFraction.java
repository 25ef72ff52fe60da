package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Curly brackets over all code points of the raw text; 0..1, 0 for an empty text.
 *
 * <p>Source: RedPajama-V2, content signals.
 */
final class CurlyBracketFraction implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_curly_bracket";
  }

  @Override
  public Double measure(Document document, String language) {
    int brackets = 0;
    for (int i = 0; i < document.length(); i++) {
      int codePoint = document.codePoint(i);
      if (codePoint == '{' || codePoint == '}') {
        brackets++;
      }
    }
    return brackets == 0 ? (Double) 0.0 : Fraction.of(brackets, document.length());
  }
}
