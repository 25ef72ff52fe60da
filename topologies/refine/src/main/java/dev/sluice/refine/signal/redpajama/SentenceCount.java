package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Number of sentences: from a word boundary over everything up to and with the next run of {@code .
 * ! ?}; 0 or more.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: matches of {@code \b[^.!?]+[.!?]*} in
 * the raw text.
 */
final class SentenceCount implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_num_sentences",
        "Number of sentences: from a word boundary over everything up to and with the next run of . ! ?",
        "sentences",
        Range.atLeast(0),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    int length = document.length();
    int sentences = 0;
    int i = 0;
    while (i < length) {
      if (isTerminal(document.codePoint(i)) || !isWordBoundary(document, i)) {
        i++;
        continue;
      }
      sentences++;
      while (i < length && !isTerminal(document.codePoint(i))) {
        i++;
      }
      while (i < length && isTerminal(document.codePoint(i))) {
        i++;
      }
    }
    return sentences;
  }

  private static boolean isTerminal(int codePoint) {
    return codePoint == '.' || codePoint == '!' || codePoint == '?';
  }

  private static boolean isWordBoundary(Document document, int index) {
    boolean before = index > 0 && CharacterClasses.isWord(document.codePoint(index - 1));
    return before != CharacterClasses.isWord(document.codePoint(index));
  }
}
