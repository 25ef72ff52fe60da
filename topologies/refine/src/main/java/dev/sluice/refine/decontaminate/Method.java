package dev.sluice.refine.decontaminate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a passage must occur in a document. N-grams of one word alone, repeated, are left out.
 */
public enum Method {
  /**
   * N-grams of question and answer: words that white space cuts off, in lower case, without ASCII
   * punctuation. N is the 5th percentile of the benchmark's passage lengths, at least 8 and at most
   * the n given (13); a shorter passage is not looked for. An n-gram of more than ten passages is a
   * set phrase and counts for nothing: GPT-3 leaves out those of more than ten training documents,
   * which a stream cannot know when it decides. Source: Brown et al. 2020, arXiv:2005.14165,
   * appendix C.
   */
  GPT3(13),
  /**
   * N-grams (12) that hold a word of the answer: those of the answer and those that reach from the
   * question into it, not those of the question alone. Words as spaCy cuts English in the
   * simplified text. Fewer than n words up to the answer's end are not looked for. Source:
   * datatrove 0.10.0, {@code pipeline/decont/n_grams.py} at its defaults.
   */
  DATATROVE(12),
  /**
   * Whole paragraphs, which are lines, of at least n (13) words; equal in lower case, without ASCII
   * punctuation and with white space collapsed. Shorter ones are not looked for. Source: Dolma 1.6,
   * whose paragraphs are compared as they are, in a Bloom filter.
   */
  DOLMA(13);

  private final int usualN;

  Method(int usualN) {
    this.usualN = usualN;
  }

  /** The n of the original. */
  public int usualN() {
    return usualN;
  }

  /** As recipes spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Method> of(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
