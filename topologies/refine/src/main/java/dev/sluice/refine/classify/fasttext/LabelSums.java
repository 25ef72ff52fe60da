package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * What each token and each pair of tokens of a text adds to the score of every label. A text's
 * scores, before the logistic function of one-vs-all, are the sum of these divided by the number of
 * rows added; so the scores of a text and of all its parts cost one look at each token. They differ
 * from {@link FastTextPredictor}'s only by the rounding of sums, and by not being cut at ±8.
 *
 * <p>Every product of an input row with the output matrix is computed once, here: 4 bytes for each
 * row and label. For one thread, which remembers the sums of the tokens seen last: the very sums
 * that would be computed again. {@link #forThread} shares the products with another.
 */
public final class LabelSums {

  private final FastTextModel model;
  private final int labels;
  private final float[] products; // of each input row with each label
  private final float[] words; // of each word: its row and those of its n-grams, added up
  private final int[] wordRows;
  private final TokenRows tokenRows;
  private final boolean pairs;
  private final Modulus buckets;
  private final RowList rows = new RowList();
  private final TokenKeys keys;
  private final float[] tokens; // of each slot of the keys, and of a token that has none

  /**
   * @throws IllegalArgumentException if the model's labels are not scored one by one (one-vs-all),
   *     or it uses n-grams of more than two words
   */
  public LabelSums(FastTextModel model) {
    if (model.arguments().loss() != Loss.ONE_VS_ALL) {
      throw new IllegalArgumentException(
          "loss is " + model.arguments().loss() + ", allowed: " + Loss.ONE_VS_ALL);
    }
    if (model.arguments().wordNgrams() > 2) {
      throw new IllegalArgumentException(
          "wordNgrams is " + model.arguments().wordNgrams() + ", allowed: 1 or 2");
    }
    this.model = model;
    this.labels = model.labels();
    this.products = products(model);
    this.words = new float[model.vocabulary().words() * labels];
    this.wordRows = new int[model.vocabulary().words()];
    this.tokenRows = new TokenRows(model);
    this.pairs = model.arguments().wordNgrams() > 1;
    this.buckets = new Modulus(Math.max(1, model.arguments().bucket()));
    this.keys = new TokenKeys(TokenKeys.slotBits(labels));
    this.tokens = new float[(keys.slots() + 1) * labels];
    model
        .vocabulary()
        .eachWord(
            (utf8, word) -> {
              int hash = TokenHasher.hash(utf8, 0, utf8.length);
              wordRows[word] = addRows(hash, utf8, 0, utf8.length, words, word * labels);
            });
  }

  private LabelSums(LabelSums shared) {
    this.model = shared.model;
    this.labels = shared.labels;
    this.products = shared.products;
    this.words = shared.words;
    this.wordRows = shared.wordRows;
    this.tokenRows = new TokenRows(model);
    this.pairs = model.arguments().wordNgrams() > 1;
    this.buckets = new Modulus(Math.max(1, model.arguments().bucket()));
    this.keys = new TokenKeys(TokenKeys.slotBits(labels));
    this.tokens = new float[(keys.slots() + 1) * labels];
  }

  /** The same sums for another thread. */
  public LabelSums forThread() {
    return new LabelSums(this);
  }

  private static float[] products(FastTextModel model) {
    int labels = model.labels();
    float[] products = new float[Math.multiplyExact(model.input().rows(), labels)];
    OutputLayer output = model.output();
    float[] row = new float[model.arguments().dim()];
    float[] product = new float[labels];
    float[] scratch = new float[row.length];
    int[] one = new int[1];
    for (int i = 0; i < model.input().rows(); i++) {
      Arrays.fill(row, 0);
      one[0] = i;
      model.input().addTo(one, 0, 1, row, 0);
      output.multiply(row, product, scratch);
      System.arraycopy(product, 0, products, i * labels, labels);
    }
    return products;
  }

  /**
   * Adds the products of a token's rows to {@code sums}, from {@code at} on.
   *
   * @param hash of the token
   * @return how many rows they are
   */
  public int addToken(int hash, byte[] utf8, int from, int to, float[] sums, int at) {
    int slot = keys.slot(hash, to - from);
    int count;
    if (keys.holds(slot, hash, utf8, from, to - from)) {
      count = keys.number(slot);
    } else {
      Arrays.fill(tokens, slot * labels, (slot + 1) * labels, 0);
      count = sum(hash, utf8, from, to, slot * labels);
      keys.keep(slot, count, hash, utf8, from, to - from);
    }
    add(tokens, slot * labels, sums, at);
    return count;
  }

  private int sum(int hash, byte[] utf8, int from, int to, int at) {
    int word = model.vocabulary().find(hash, utf8, from, to);
    if (word < 0 || word >= wordRows.length) {
      return addRows(hash, utf8, from, to, tokens, at);
    }
    add(words, word * labels, tokens, at);
    return wordRows[word];
  }

  private int addRows(int hash, byte[] utf8, int from, int to, float[] sums, int at) {
    int id = tokenRows.find(hash, utf8, from, to);
    if (id == TokenRows.LABEL) {
      return 0;
    }
    rows.clear();
    tokenRows.collect(id, utf8, from, to, rows);
    for (int i = 0; i < rows.size(); i++) {
      addRow(rows.get(i), sums, at);
    }
    return rows.size();
  }

  /**
   * Adds the product of the row of two neighbouring tokens.
   *
   * @return how many rows they are: none if the model has no pairs or pruned this one
   */
  public int addPair(int firstHash, int secondHash, float[] sums, int at) {
    if (!pairs) {
      return 0;
    }
    long pair = TokenHasher.chain(firstHash, secondHash);
    int row = model.bucketRow(buckets.of(pair));
    if (row < 0) {
      return 0;
    }
    addRow(row, sums, at);
    return 1;
  }

  private void addRow(int row, float[] sums, int at) {
    add(products, row * labels, sums, at);
  }

  private void add(float[] from, int first, float[] sums, int at) {
    for (int label = 0; label < labels; label++) {
      sums[at + label] += from[first + label];
    }
  }
}
