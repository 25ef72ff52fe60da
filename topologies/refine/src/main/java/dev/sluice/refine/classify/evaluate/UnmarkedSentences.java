package dev.sluice.refine.classify.evaluate;

import dev.sluice.refine.classify.sentence.SentenceSplitter;
import dev.sluice.refine.classify.sentence.Sentences;
import dev.sluice.refine.signal.SpanValue;
import java.util.List;

/**
 * What remains of a text whose raters marked parts of it: the sentences that no mark touches,
 * joined by single spaces. Where the marks say what is toxic, this is text of the same writers on
 * the same matters that is not. For one thread.
 */
public final class UnmarkedSentences {

  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * @param marks ranges of code points, in any order; their values do not matter
   * @return empty if every sentence is marked
   */
  public String of(String text, List<SpanValue> marks) {
    Sentences sentences = splitter.split(text);
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      int start = sentences.charStart(i);
      int end = sentences.charEnd(i);
      if (marks.stream().noneMatch(mark -> mark.charStart() < end && mark.charEnd() > start)) {
        rest.append(rest.isEmpty() ? "" : " ");
        rest.append(text, sentences.start(i), sentences.end(i));
      }
    }
    return rest.toString();
  }
}
