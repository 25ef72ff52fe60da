package dev.sluice.refine.words;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.WordParts;

/**
 * The rules by which a text is cut into words.
 *
 * <p>datatrove takes a tokeniser per language, most of them spaCy's blank ones, which share their
 * rules and differ in their special cases. Here English has its own, and every other language has
 * {@link #ANY}; where datatrove uses a dictionary (Chinese, Japanese, Thai, …) or where a language
 * of spaCy's has rules of its own (French elision, …) the words are other ones than datatrove's.
 */
public final class WordRules {
  /** {@code spacy.blank("en")}. */
  public static final WordRules ENGLISH =
      new WordRules(SpecialCases.of(true, "english", "any"), new Infixes(true));

  /** {@code spacy.blank("xx")}: the rules that all its languages start from. */
  public static final WordRules ANY =
      new WordRules(SpecialCases.of(false, "any"), new Infixes(false));

  private final SpecialCases cases;
  private final Infixes infixes;

  private WordRules(SpecialCases cases, Infixes infixes) {
    this.cases = cases;
    this.infixes = infixes;
    for (int entry = 0; entry < cases.size(); entry++) {
      int[] text = cases.text(entry);
      Words parts = new WordCutter(text, 0, text.length, null, infixes).cut(0, text.length);
      int cuts = 0;
      for (int part = 1; part < parts.size(); part++) {
        cuts |= 1 << parts.start(part);
      }
      if (cuts != 0) {
        cases.phrase(entry, cuts);
      }
    }
  }

  /** The words of a document. */
  public WordParts cut(Document document) {
    int[] text = document.sharedCodePoints();
    return WordParts.of(document, new WordCutter(text, 0, text.length, cases, infixes)::cut);
  }

  /** The words of a text given as code points, in time linear in it. */
  public Words cut(int[] text) {
    return new WordCutter(text, 0, text.length, cases, infixes).cut(0, text.length);
  }
}
