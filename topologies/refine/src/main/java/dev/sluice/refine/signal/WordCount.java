package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Number of normalised words; 0 or more.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: words.
 */
final class WordCount implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_word_count";
  }

  @Override
  public Double measure(Document document, String language) {
    return (double) document.normalisedWords().size();
  }
}
