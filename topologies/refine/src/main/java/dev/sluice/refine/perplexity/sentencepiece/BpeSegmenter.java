package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;

/**
 * Merges neighbours that together are a piece, the one of the highest score first, of equal scores
 * the leftmost (Sennrich, Haddow and Birch, 2016), then takes merges apart whose piece is unused.
 */
final class BpeSegmenter implements Segmenter {
  private static final int NONE = -1;

  private final Vocabulary vocabulary;
  private final MergeQueue queue = new MergeQueue();

  /** For each symbol where it begins and ends; one that was merged into its left is empty. */
  private int[] starts = new int[1 << 10];

  private int[] ends = new int[1 << 10];
  private int[] previous = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private boolean[] fixed = new boolean[1 << 10];
  private int symbols;

  /** Of an unused piece, how long its left part was when it last came up; 0 if it did not. */
  private final int[] leftLengths;

  BpeSegmenter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.leftLengths = new int[vocabulary.pieces().length];
  }

  @Override
  public void segment(byte[] text, int length, PieceList into) {
    split(text, length);
    queue.clear();
    Arrays.fill(leftLengths, 0);
    for (int i = 1; i < symbols; i++) {
      propose(text, i - 1, i);
    }
    while (queue.poll()) {
      int left = queue.left();
      int right = queue.right();
      boolean stands =
          starts[left] < ends[left]
              && starts[right] < ends[right]
              && ends[right] - starts[left] == queue.length()
              && next[left] == right;
      if (!stands) {
        continue;
      }
      ends[left] = ends[right];
      starts[right] = ends[right];
      next[left] = next[right];
      if (next[right] != NONE) {
        previous[next[right]] = left;
      }
      propose(text, previous[left], left);
      propose(text, left, next[left]);
    }
    if (symbols > 0) {
      for (int i = 0; i != NONE; i = next[i]) {
        emit(text, starts[i], ends[i], into);
      }
    }
  }

  private void split(byte[] text, int length) {
    symbols = 0;
    for (int at = 0; at < length; ) {
      int kept = vocabulary.fixed().longestMatch(text, at, length);
      int size = kept > 0 ? kept : Math.min(Utf8Length.of(text[at]), length - at);
      if (symbols == starts.length) {
        int room = 2 * symbols;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        previous = Arrays.copyOf(previous, room);
        next = Arrays.copyOf(next, room);
        fixed = Arrays.copyOf(fixed, room);
      }
      starts[symbols] = at;
      ends[symbols] = at + size;
      previous[symbols] = symbols - 1;
      next[symbols] = at + size < length ? symbols + 1 : NONE;
      fixed[symbols] = kept > 0;
      symbols++;
      at += size;
    }
  }

  private void propose(byte[] text, int left, int right) {
    if (left == NONE || right == NONE || fixed[left] || fixed[right]) {
      return;
    }
    int id = vocabulary.text().find(text, starts[left], ends[right]);
    if (id < 0) {
      return;
    }
    Piece piece = vocabulary.pieces()[id];
    queue.add(piece.score(), left, right, ends[right] - starts[left]);
    if (piece.type() == PieceType.UNUSED) {
      leftLengths[id] = ends[left] - starts[left];
    }
  }

  private void emit(byte[] text, int start, int end, PieceList into) {
    int id = vocabulary.text().find(text, start, end);
    if (id >= 0 && vocabulary.pieces()[id].type() == PieceType.UNUSED && leftLengths[id] > 0) {
      int middle = start + leftLengths[id];
      emit(text, start, middle, into);
      emit(text, middle, end, into);
    } else {
      into.add(id < 0 ? vocabulary.unknown() : id, start, end);
    }
  }
}
