package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * Predicts labels with the numbers of the C++ original. A text is one line, as for the original's
 * {@code predict}: it ends at its first newline, or as if one followed; callers replace newlines
 * within a document. Owns scratch memory that grows to the longest text seen and is reused: one
 * predictor a thread, no allocation a text. The same text gives the same bits on any machine,
 * whatever came before.
 */
public final class FastTextPredictor {

  static final byte[] END = {'<', '/', 's', '>'};
  static final int END_HASH = TokenHasher.hash(END, 0, END.length);

  private final FastTextModel model;
  private final TokenRows tokenRows;
  private final TokenSums tokenSums;
  private final Scorer scorer;
  private final TopLabels top = new TopLabels();
  private final RowList rows = new RowList();
  private final RowList found = new RowList(); // hash, first byte and end of each token
  private final RowList hashes = new RowList(); // of those that are no labels
  private final Modulus buckets;
  private final float[] hidden;
  private int count;
  private byte[] encoded = new byte[1024];

  public FastTextPredictor(FastTextModel model) {
    this(model, TokenKeys.slotBits(model.arguments().dim()));
  }

  /** Remembers {@code 1 << slotBits} tokens. */
  FastTextPredictor(FastTextModel model, int slotBits) {
    this.model = model;
    this.tokenRows = new TokenRows(model);
    this.tokenSums = model.steps() ? null : new TokenSums(model, slotBits);
    this.scorer = model.scorer();
    this.buckets = new Modulus(Math.max(1, model.arguments().bucket()));
    this.hidden = new float[model.arguments().dim()];
  }

  /**
   * Predicts at most {@code k} labels of a probability of at least {@code threshold}, best first;
   * {@link #label} and {@link #probability} tell them until the next call.
   *
   * @param utf8 holds the text from {@code from} (inclusive) to {@code to} (exclusive)
   * @param k at least 1
   * @return how many labels there are: none for a text without a single known row
   * @throws IllegalArgumentException if k is below 1
   */
  public int predict(byte[] utf8, int from, int to, int k, float threshold) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", must be at least 1");
    }
    top.reset(k);
    if (average(utf8, from, to)) {
      scorer.rank(hidden, threshold, top);
      top.sort();
    }
    return top.size();
  }

  /** As {@link #predict(byte[], int, int, int, float)}; lone surrogates become U+FFFD. */
  public int predict(CharSequence text, int k, float threshold) {
    int length = encode(text); // may replace the array
    return predict(encoded, 0, length, k, threshold);
  }

  /** Index of the label at {@code rank}, 0 being the best. */
  public int label(int rank) {
    return top.label(rank);
  }

  /** Its probability as the original reports it: up to 1e-5 too high, so slightly above 1 too. */
  public float probability(int rank) {
    return LogProbability.probability(top.score(rank));
  }

  /**
   * One probability for each label, as {@link #probability} would give it for a threshold of 0; all
   * 0 for a text without a single known row.
   *
   * @param out at least as long as there are labels
   */
  public void probabilities(byte[] utf8, int from, int to, float[] out) {
    if (average(utf8, from, to)) {
      scorer.probabilities(hidden, out);
    } else {
      Arrays.fill(out, 0, model.labels(), 0);
    }
  }

  /** As {@link #probabilities(byte[], int, int, float[])}; lone surrogates become U+FFFD. */
  public void probabilities(CharSequence text, float[] out) {
    int length = encode(text); // may replace the array
    probabilities(encoded, 0, length, out);
  }

  private int encode(CharSequence text) {
    if (encoded.length < 3L * text.length()) {
      encoded = new byte[Utf8.capacity(text.length())];
    }
    return Utf8.encode(text, encoded);
  }

  /** Averages the rows of the text into {@link #hidden}; false if there are none. */
  private boolean average(byte[] utf8, int from, int to) {
    rows.clear();
    hashes.clear();
    Arrays.fill(hidden, 0);
    count = 0;
    collect(utf8, from, to);
    collectWordNgrams();
    model.input().addTo(rows.array(), 0, rows.size(), hidden, 0);
    count += rows.size();
    if (count == 0) {
      return false;
    }
    float share = (float) (1.0 / count);
    for (int j = 0; j < hidden.length; j++) {
      hidden[j] *= share;
    }
    return true;
  }

  /** Finds all tokens before any is added, so that the processor waits for many sums at once. */
  private void collect(byte[] utf8, int from, int to) {
    found.clear();
    boolean ended = find(utf8, from, to);
    for (int i = 0; i < found.size(); i += 3) {
      token(found.get(i), utf8, found.get(i + 1), found.get(i + 2));
    }
    if (!ended) {
      token(END_HASH, END, 0, END.length);
    }
  }

  /** Whether the end of a line, written out, ended the tokens. */
  private boolean find(byte[] utf8, int from, int to) {
    int at = from;
    while (at < to && utf8[at] != '\n') {
      int hash = TokenHasher.START;
      int start = at;
      while (at < to && !isSpace(utf8[at])) {
        hash = TokenHasher.step(hash, utf8[at++]);
      }
      if (at == start) {
        at++;
        continue;
      }
      found.add(hash);
      found.add(start);
      found.add(at);
      if (tokenSums != null) {
        tokenSums.touch(hash, at - start);
      }
      if (TokenRows.isEnd(utf8, start, at)) {
        return true;
      }
    }
    return false;
  }

  private void token(int hash, byte[] utf8, int from, int to) {
    if (tokenSums == null) {
      int id = tokenRows.find(hash, utf8, from, to);
      if (id != TokenRows.LABEL) {
        tokenRows.collect(id, utf8, from, to, rows);
        hashes.add(hash);
      }
      return;
    }
    int tokenCount = tokenSums.addTo(hidden, hash, utf8, from, to);
    if (tokenCount >= 0) {
      hashes.add(hash);
      count += tokenCount;
    }
  }

  private void collectWordNgrams() {
    int longest = model.arguments().wordNgrams();
    for (int i = 0; i < hashes.size(); i++) {
      long ngram = hashes.get(i);
      int end = Math.min(hashes.size(), i + longest);
      for (int j = i + 1; j < end; j++) {
        ngram = TokenHasher.chain(ngram, hashes.get(j));
        int row = model.bucketRow(buckets.of(ngram));
        if (row >= 0) {
          rows.add(row);
        }
      }
    }
  }

  /** Space, tab, line feed, vertical tab, form feed, carriage return and NUL. */
  private static boolean isSpace(byte next) {
    return next == ' ' || (next >= '\t' && next <= '\r') || next == 0;
  }
}
