package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.mark.Places;
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
    Places ends = document.view(Marks.VIEW).sentenceEnds();
    int sentences = 0;
    int from = 0;
    for (int next = 0; next < ends.size(); next++) {
      sentences += hasWordBoundary(document, from, ends.at(next)) ? 1 : 0;
      from = ends.at(next) + 1;
    }
    return sentences + (hasWordBoundary(document, from, document.length()) ? 1 : 0);
  }

  private static boolean hasWordBoundary(Document document, int from, int to) {
    int at = from;
    while (at < to && !isWordBoundary(document, at)) {
      at++;
    }
    return at < to;
  }

  private static boolean isWordBoundary(Document document, int index) {
    boolean before = index > 0 && CharacterClasses.isWord(document.codePoint(index - 1));
    return before != CharacterClasses.isWord(document.codePoint(index));
  }
}
