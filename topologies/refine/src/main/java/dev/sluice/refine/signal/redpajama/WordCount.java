package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Number of normalised words; 0 or more.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: words.
 */
final class WordCount implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_word_count",
        "Number of normalised words",
        "words",
        Range.atLeast(0),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    return document.normalisedWords().size();
  }
}
