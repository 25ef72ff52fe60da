package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Occurrences of {@code #}, {@code ...} and {@code …} for each raw word; 0 or more, can pass 1,
 * null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: symbols a word.
 */
final class SymbolToWordRatio implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_symbol_to_word_ratio";
  }

  @Override
  public Double measure(Document document, String language) {
    int symbols = 0;
    int dots = 0;
    for (int i = 0; i < document.length(); i++) {
      int codePoint = document.codePoint(i);
      dots = codePoint == '.' ? dots + 1 : 0;
      if (dots == 3) {
        symbols++;
        dots = 0;
      } else if (codePoint == '#' || codePoint == '…') {
        symbols++;
      }
    }
    return Fraction.of(symbols, document.rawWords().size());
  }
}
