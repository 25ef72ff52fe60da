package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * What each token and each pair of tokens of a text adds to the score of every label. A text's
 * scores, before the logistic function of one-vs-all, are the sum of these divided by the number of
 * rows added; so the scores of a text and of all its parts cost one look at each token. They differ
 * from {@link FastTextPredictor}'s only by the rounding of sums, and by not being cut at ±8.
 *
 * <p>Every product of an input row with the output matrix is computed once: {@link LabelProducts}.
 * For one thread, which remembers the sums of the tokens seen last: the very sums that would be
 * computed again. {@link #forThread} shares the products with another.
 */
public final class LabelSums {

  private final LabelProducts products;
  private final int stride;
  private final TokenRows tokenRows;
  private final RowList rows = new RowList();
  private final TokenKeys keys;
  private final float[] tokens; // of each slot of the keys, and of a token that has none

  private TokenSequence text;
  private int[] slots = new int[256]; // the slot of each token of the text
  private int[] pairs = new int[256]; // where the product of its pair with the one before begins
  private final int nothing; // where the product of no pair begins

  @SuppressWarnings("UnusedVariable")
  private float touched; // nobody asks, but what is read must go somewhere

  /**
   * @throws IllegalArgumentException if the model's labels are not scored one by one (one-vs-all),
   *     or it uses n-grams of more than two words
   */
  public LabelSums(FastTextModel model) {
    this(new LabelProducts(model));
  }

  private LabelSums(LabelProducts products) {
    this.products = products;
    this.stride = products.stride();
    this.nothing = products.nothing() * stride;
    this.tokenRows = products.tokenRows();
    this.keys = new TokenKeys(TokenKeys.slotBits(stride));
    this.tokens = new float[(keys.slots() + 1) * stride];
  }

  /** The same sums for another thread. */
  public LabelSums forThread() {
    return new LabelSums(products);
  }

  /** How many numbers sums have: one for each label, then zeros up to whole blocks. */
  public int stride() {
    return stride;
  }

  /**
   * Looks a text up, whose tokens the other methods then add; it may not change meanwhile. A number
   * of each sum is read here already: so the processor waits for many cache lines at once.
   */
  public void read(TokenSequence of) {
    text = of;
    int size = of.size();
    if (slots.length < size) {
      slots = new int[2 * size];
      pairs = new int[2 * size];
    }
    float[] rowProducts = products.array();
    float sum = 0;
    int last = 0;
    for (int i = 0; i < size; i++) {
      int hash = of.hash(i);
      int slot = keys.slot(hash, of.to(i) - of.from(i));
      int pair = (i == 0 ? products.nothing() : products.pair(last, hash)) * stride;
      slots[i] = slot;
      pairs[i] = pair;
      sum += keys.touch(slot) + tokens[slot * stride] + rowProducts[pair];
      last = hash;
    }
    touched = sum;
  }

  /**
   * Adds the products of the rows of some tokens, and of the pairs among them, to {@code sums}.
   *
   * @param first of the tokens
   * @param end one past the last of them
   * @param at where the sums begin in {@code sums}
   * @return how many rows they are
   */
  public int add(int first, int end, float[] sums, int at) {
    int count = 0;
    int added = first;
    byte[] utf8 = text.utf8();
    for (int i = first; i < end; i++) {
      int hash = text.hash(i);
      int from = text.from(i);
      int length = text.to(i) - from;
      int slot = slots[i];
      if (keys.holds(slot, hash, utf8, from, length)) {
        count += keys.number(slot);
      } else {
        add(added, i, first, sums, at); // one of them may have this slot
        added = i;
        count += learn(slot, hash, utf8, from, length);
      }
      count += i == first || pairs[i] == nothing ? 0 : 1;
    }
    add(added, end, first, sums, at);
    return count;
  }

  /**
   * Adds the product of the pair of a token and the one before it.
   *
   * @return how many rows they are: none if the model has no pairs or pruned this one
   */
  public int addPair(int second, float[] sums, int at) {
    products.addRow(pairs[second] / stride, sums, at);
    return pairs[second] == nothing ? 0 : 1;
  }

  /**
   * Adds the products of the end of a line and of its pair with the last token.
   *
   * @return how many rows they are
   */
  public int addEnd(int last, float[] sums, int at) {
    int count = products.addEnd(sums, at);
    int pair = products.pair(text.hash(last), FastTextPredictor.END_HASH);
    products.addRow(pair, sums, at);
    return pair == products.nothing() ? count : count + 1;
  }

  /** Puts a token and its sum into its slot, and tells how many rows it has. */
  private int learn(int slot, int hash, byte[] utf8, int from, int length) {
    int at = slot * stride;
    Arrays.fill(tokens, at, at + stride, 0);
    int word = products.word(hash, utf8, from, from + length);
    int count =
        word >= 0
            ? products.addWord(word, tokens, at)
            : products.addRows(tokenRows, rows, hash, utf8, from, from + length, tokens, at);
    keys.keep(slot, count, hash, utf8, from, length);
    return count;
  }

  /** Adds tokens and pairs alternately, but of the {@code first} token no pair. */
  private void add(int from, int end, int first, float[] sums, int at) {
    for (int block = 0; block < stride && from < end; block += LabelProducts.BLOCK) {
      int pair = from == first ? nothing : pairs[from];
      addBlock(from, end, pair, block, sums, at + block);
    }
  }

  /** The sums of a block of labels stay in registers. */
  private void addBlock(int from, int end, int firstPair, int block, float[] sums, int at) {
    float[] rowProducts = products.array();
    float s0 = sums[at];
    float s1 = sums[at + 1];
    float s2 = sums[at + 2];
    float s3 = sums[at + 3];
    float s4 = sums[at + 4];
    float s5 = sums[at + 5];
    float s6 = sums[at + 6];
    float s7 = sums[at + 7];
    int pair = firstPair + block;
    for (int i = from; i < end; i++) {
      int token = slots[i] * stride + block;
      s0 = s0 + tokens[token] + rowProducts[pair];
      s1 = s1 + tokens[token + 1] + rowProducts[pair + 1];
      s2 = s2 + tokens[token + 2] + rowProducts[pair + 2];
      s3 = s3 + tokens[token + 3] + rowProducts[pair + 3];
      s4 = s4 + tokens[token + 4] + rowProducts[pair + 4];
      s5 = s5 + tokens[token + 5] + rowProducts[pair + 5];
      s6 = s6 + tokens[token + 6] + rowProducts[pair + 6];
      s7 = s7 + tokens[token + 7] + rowProducts[pair + 7];
      pair = i + 1 < end ? pairs[i + 1] + block : block;
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
    sums[at + 6] = s6;
    sums[at + 7] = s7;
  }
}
