package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * Every product of an input row with the output matrix, and the sums of these over the rows of each
 * word: 4 bytes for each row or word and label, labels rounded up to whole blocks. Immutable, for
 * any number of threads.
 */
final class LabelProducts {

  /** Floats that are added up at once. */
  static final int BLOCK = 8;

  private final FastTextModel model;
  private final int stride; // floats a row: labels, and zeros up to a whole block
  private final float[] products; // of each input row with each label; the last row is nothing
  private final float[] words; // of each word: its row and those of its n-grams, added up
  private final int[] wordRows;
  private final float[] end;
  private final int endRows;
  private final boolean pairs;
  private final Modulus buckets;

  /**
   * @throws IllegalArgumentException if the model's labels are not scored one by one (one-vs-all),
   *     or it uses n-grams of more than two words
   */
  LabelProducts(FastTextModel model) {
    if (model.arguments().loss() != Loss.ONE_VS_ALL) {
      throw new IllegalArgumentException(
          "loss is " + model.arguments().loss() + ", allowed: " + Loss.ONE_VS_ALL);
    }
    if (model.arguments().wordNgrams() > 2) {
      throw new IllegalArgumentException(
          "wordNgrams is " + model.arguments().wordNgrams() + ", allowed: 1 or 2");
    }
    this.model = model;
    this.stride = (model.labels() + BLOCK - 1) / BLOCK * BLOCK;
    this.products = products(model, stride);
    this.words = new float[model.vocabulary().words() * stride];
    this.wordRows = new int[model.vocabulary().words()];
    this.pairs = model.arguments().wordNgrams() > 1;
    this.buckets = new Modulus(Math.max(1, model.arguments().bucket()));
    TokenRows tokenRows = tokenRows();
    RowList rows = new RowList();
    model
        .vocabulary()
        .eachWord(
            (utf8, word) -> {
              int hash = TokenHasher.hash(utf8, 0, utf8.length);
              int at = word * stride;
              wordRows[word] = addRows(tokenRows, rows, hash, utf8, 0, utf8.length, words, at);
            });
    this.end = new float[stride];
    byte[] utf8 = FastTextPredictor.END;
    this.endRows =
        addRows(tokenRows, rows, FastTextPredictor.END_HASH, utf8, 0, utf8.length, end, 0);
  }

  private static float[] products(FastTextModel model, int stride) {
    int labels = model.labels();
    float[] products = new float[Math.multiplyExact(model.input().rows() + 1, stride)];
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
      System.arraycopy(product, 0, products, i * stride, labels);
    }
    return products;
  }

  int stride() {
    return stride;
  }

  /** Of all rows; row {@code r} begins at {@code r} times {@link #stride}. */
  float[] array() {
    return products;
  }

  TokenRows tokenRows() {
    return new TokenRows(model);
  }

  /** The row that adds nothing: of a pair that was pruned, or of a model without pairs. */
  int nothing() {
    return model.input().rows();
  }

  /** The row of two neighbouring tokens, or {@link #nothing}. */
  int pair(int firstHash, int secondHash) {
    if (!pairs) {
      return nothing();
    }
    int row = model.bucketRow(buckets.of(TokenHasher.chain(firstHash, secondHash)));
    return row < 0 ? nothing() : row;
  }

  /** The number of a token that is a word of the model; below 0 for all others. */
  int word(int hash, byte[] utf8, int from, int to) {
    int word = model.vocabulary().find(hash, utf8, from, to);
    return word < wordRows.length ? word : -1;
  }

  /** Adds the sum of a word, and tells how many rows it has. */
  int addWord(int word, float[] sums, int at) {
    add(words, word * stride, sums, at);
    return wordRows[word];
  }

  /** Adds the sum of the end of a line, and tells how many rows it has. */
  int addEnd(float[] sums, int at) {
    add(end, 0, sums, at);
    return endRows;
  }

  void addRow(int row, float[] sums, int at) {
    add(products, row * stride, sums, at);
  }

  /** Adds the products of each row of a token, and tells how many these are. */
  int addRows(
      TokenRows tokenRows,
      RowList rows,
      int hash,
      byte[] utf8,
      int from,
      int to,
      float[] sums,
      int at) {
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

  /** Written out, because C2 does not vectorise loops as short as a block. */
  private void add(float[] from, int first, float[] sums, int at) {
    for (int block = 0; block < stride; block += BLOCK) {
      int next = first + block;
      int sum = at + block;
      sums[sum] += from[next];
      sums[sum + 1] += from[next + 1];
      sums[sum + 2] += from[next + 2];
      sums[sum + 3] += from[next + 3];
      sums[sum + 4] += from[next + 4];
      sums[sum + 5] += from[next + 5];
      sums[sum + 6] += from[next + 6];
      sums[sum + 7] += from[next + 7];
    }
  }
}
