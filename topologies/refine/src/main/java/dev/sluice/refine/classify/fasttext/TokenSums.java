package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * The sum of the input rows of each token, remembered for the tokens seen last. What is remembered
 * is the very sum that would be computed again, so that a result never depends on earlier texts.
 */
final class TokenSums {

  private static final int NOT_A_WORD = -1;

  private final FastTextModel model;
  private final TokenRows tokenRows;
  private final WordSums wordSums;
  private final RowList rows = new RowList();
  private final int dim;
  private final TokenKeys keys;
  private final float[] sums;
  private int count;

  @SuppressWarnings("UnusedVariable")
  private float touched; // nobody asks, but what is read must go somewhere

  /**
   * @param slotBits logarithm to the base 2 of how many tokens are remembered, from 1 to 24
   */
  TokenSums(FastTextModel model, int slotBits) {
    this.model = model;
    this.tokenRows = new TokenRows(model);
    this.wordSums = model.wordSums();
    this.dim = model.arguments().dim();
    this.keys = new TokenKeys(slotBits);
    this.sums = new float[(keys.slots() + 1) * dim]; // the last is for tokens too long to remember
  }

  /** Reads a little of what {@link #addTo} will need, so that it is in the cache by then. */
  void touch(int hash, int length) {
    int slot = keys.slot(hash, length);
    touched += keys.touch(slot) + sums[slot * dim] + sums[slot * dim + dim - 1];
  }

  /**
   * Adds the sum of a token to {@code hidden}.
   *
   * @param hash of the token
   * @return how many rows that were; below 0 if the token is no word
   */
  int addTo(float[] hidden, int hash, byte[] utf8, int from, int to) {
    int at = find(hash, utf8, from, to) * dim;
    if (count > 0) {
      add(hidden, at);
    }
    return count;
  }

  private void add(float[] hidden, int at) {
    int done = 0;
    for (; done + 8 <= dim; done += 8) {
      int next = at + done;
      hidden[done] += sums[next];
      hidden[done + 1] += sums[next + 1];
      hidden[done + 2] += sums[next + 2];
      hidden[done + 3] += sums[next + 3];
      hidden[done + 4] += sums[next + 4];
      hidden[done + 5] += sums[next + 5];
      hidden[done + 6] += sums[next + 6];
      hidden[done + 7] += sums[next + 7];
    }
    for (; done < dim; done++) {
      hidden[done] += sums[at + done];
    }
  }

  /** The slot of a token, whose {@link #count} is then known. */
  private int find(int hash, byte[] utf8, int from, int to) {
    int slot = keys.slot(hash, to - from);
    if (keys.holds(slot, hash, utf8, from, to - from)) {
      count = keys.number(slot);
    } else {
      count = sum(hash, utf8, from, to, slot * dim);
      keys.keep(slot, count, hash, utf8, from, to - from);
    }
    return slot;
  }

  /** Writes the sum of a token, and tells how many rows it has. */
  private int sum(int hash, byte[] utf8, int from, int to, int at) {
    int id = tokenRows.find(hash, utf8, from, to);
    if (id == TokenRows.LABEL) {
      return NOT_A_WORD;
    }
    if (id >= 0 && wordSums != null) {
      int known = wordSums.copy(id, sums, at);
      if (known > 0) {
        return known;
      }
    }
    rows.clear();
    tokenRows.collect(id, utf8, from, to, rows);
    Arrays.fill(sums, at, at + dim, 0);
    model.input().addTo(rows.array(), 0, rows.size(), sums, at);
    if (id >= 0 && wordSums != null) {
      wordSums.keep(id, rows.size(), sums, at);
    }
    return rows.size();
  }
}
