package dev.sluice.refine.signal;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;

/**
 * Number of sentences: from a word boundary over everything up to and with the next run of {@code .
 * ! ?}; 0 or more.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: matches of {@code \b[^.!?]+[.!?]*} in
 * the raw text.
 */
final class SentenceCount implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_num_sentences";
  }

  @Override
  public Double measure(Document document, String language) {
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
    return (double) sentences;
  }

  private static boolean isTerminal(int codePoint) {
    return codePoint == '.' || codePoint == '!' || codePoint == '?';
  }

  private static boolean isWordBoundary(Document document, int index) {
    boolean before = index > 0 && CharacterClasses.isWord(document.codePoint(index - 1));
    return before != CharacterClasses.isWord(document.codePoint(index));
  }
}
