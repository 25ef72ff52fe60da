package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Occurrences of {@code #}, {@code ...} and {@code …} for each raw word; 0 or more, can pass 1,
 * null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: symbols a word.
 */
final class SymbolToWordRatio implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_symbol_to_word_ratio",
        "Occurrences of #, ... and … for each raw word",
        "symbols a word",
        Range.atLeast(0).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    return Fraction.of(document.characterCounts().symbols(), document.rawWords().size());
  }
}
