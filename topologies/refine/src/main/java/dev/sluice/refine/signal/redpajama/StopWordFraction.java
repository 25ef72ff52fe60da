package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RawWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.document.WordSet;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Share of raw words that are stop words of the language; 0..1, 0 for a text without normalised
 * words, null for a language without a list (lists: de, en, es, fr, it).
 *
 * <p>Source: RedPajama-V2, content signals. Case-sensitive, so most words that begin a sentence do
 * not count. Lists: stopwords-json.
 */
final class StopWordFraction implements DocumentSignal {

  private static final WordLists<WordSet> LISTS = WordLists.load("stopwords", WordSet::new);

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_stop_word_fraction",
        "Share of raw words that are stop words of the language, case-sensitive; undefined for a language without a list (lists: de, en, es, fr, it)",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, content.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    WordSet stopWords = LISTS.get(subject.languageLabel());
    if (stopWords == null) {
      return Double.NaN;
    }
    if (document.normalisedWords().size() == 0) {
      return 0.0;
    }
    RawWords words = document.rawWords();
    return Fraction.of(words.countIn(stopWords), words.size());
  }
}
