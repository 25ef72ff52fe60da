package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

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
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_ldnoobw_words",
        "Occurrences of entries of the List of Dirty, Naughty, Obscene and Otherwise Bad Words in the normalised text; 0 for a language without a list (lists: de, en, es, fr, it)",
        "occurrences",
        Range.atLeast(0),
        "RedPajama-V2, content.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    PhraseSet phrases = LISTS.get(subject.languageLabel());
    return phrases == null ? 0.0 : (double) phrases.count(document.normalisedWords());
  }
}
