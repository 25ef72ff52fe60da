package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Occurrences of entries of the List of Dirty, Naughty, Obscene and Otherwise Bad Words in the
 * normalised text; 0 or more, 0 for a language without a list (lists: de, en, es, fr, it).
 *
 * <p>Source: RedPajama-V2, content signals. Entries are taken as they are, so one with punctuation,
 * capitals or composed accents never matches.
 */
final class BlockedPhraseCount implements DocumentSignal {

  private static final WordLists<PhraseSet> LISTS = WordLists.load("ldnoobw", PhraseSet::new);

  @Override
  public String name() {
    return "rps_doc_ldnoobw_words";
  }

  @Override
  public Double measure(Document document, String language) {
    PhraseSet phrases = LISTS.get(language);
    return phrases == null ? 0.0 : (double) phrases.count(document.normalisedWords());
  }
}
