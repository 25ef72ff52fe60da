package dev.sluice.refine.classify.fasttext;

/**
 * Finds the input rows of a token: its own if it is in the vocabulary, and those of its character
 * n-grams, in the original's order.
 */
final class TokenRows {

  static final int UNKNOWN = -1;
  static final int LABEL = -2;

  private static final byte[] PREFIX = {'_', '_', 'l', 'a', 'b', 'e', 'l', '_', '_'};
  private static final byte[] END = {'<', '/', 's', '>'};

  private final FastTextModel model;
  private final int minn;
  private final int maxn;
  private final Modulus buckets;

  TokenRows(FastTextModel model) {
    this.model = model;
    this.minn = model.arguments().minn();
    this.maxn = model.arguments().effectiveMaxn();
    this.buckets = new Modulus(Math.max(1, model.arguments().bucket()));
  }

  /** Whether a token is the end of a line, written out. */
  static boolean isEnd(byte[] utf8, int from, int to) {
    return to - from == END.length && startsWith(utf8, from, to, END);
  }

  /**
   * The id of a token in the vocabulary, or {@link #UNKNOWN}, or {@link #LABEL} for a label, which
   * is passed over wherever it stands in a text.
   *
   * @param hash of the token
   */
  int find(int hash, byte[] utf8, int from, int to) {
    int id = model.vocabulary().find(hash, utf8, from, to);
    boolean label =
        id >= model.vocabulary().words() || (id < 0 && startsWith(utf8, from, to, PREFIX));
    return label ? LABEL : id;
  }

  /**
   * Appends the rows of a token.
   *
   * @param id as {@link #find} told it, and no label
   */
  void collect(int id, byte[] utf8, int from, int to, RowList rows) {
    if (id >= 0) {
      rows.add(id);
    }
    if (maxn > 0 && !isEnd(utf8, from, to)) {
      ngrams(utf8, from, to, rows);
    }
  }

  /** The n-grams of the token between angle brackets; a lone bracket is none. */
  private void ngrams(byte[] utf8, int from, int to, RowList rows) {
    for (int start = from - 1; start <= to; start++) {
      if (start >= from && start < to && isContinuation(utf8[start])) {
        continue;
      }
      int hash = TokenHasher.START;
      int at = start;
      for (int n = 1; n <= maxn && at <= to; n++) {
        hash = TokenHasher.step(hash, at < from ? (byte) '<' : at == to ? (byte) '>' : utf8[at]);
        at++;
        while (at < to && at >= from && isContinuation(utf8[at])) {
          hash = TokenHasher.step(hash, utf8[at++]);
        }
        if (n >= minn && !(n == 1 && (start < from || at > to))) {
          int row = model.bucketRow(buckets.of(hash));
          if (row >= 0) {
            rows.add(row);
          }
        }
      }
    }
  }

  private static boolean isContinuation(byte next) {
    return (next & 0xC0) == 0x80;
  }

  private static boolean startsWith(byte[] utf8, int from, int to, byte[] prefix) {
    if (to - from < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (utf8[from + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
