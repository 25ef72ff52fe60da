package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.WordSet;

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
  public String name() {
    return "rps_doc_stop_word_fraction";
  }

  @Override
  public Double measure(Document document, String language) {
    WordSet stopWords = LISTS.get(language);
    if (stopWords == null) {
      return null;
    }
    if (document.normalisedWords().size() == 0) {
      return 0.0;
    }
    int words = document.rawWords().size();
    int found = 0;
    for (int word = 0; word < words; word++) {
      if (document.isRawWordIn(stopWords, word)) {
        found++;
      }
    }
    return Fraction.of(found, words);
  }
}
