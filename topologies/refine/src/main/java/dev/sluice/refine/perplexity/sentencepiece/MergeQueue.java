package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;

/** Pairs of neighbours to merge, as a binary heap: highest score first, then the leftmost. */
final class MergeQueue {
  private static final int WIDTH = 3;
  private static final int RIGHT = 1;
  private static final int LENGTH = 2;

  private float[] scores = new float[1 << 10];
  private int[] pairs = new int[WIDTH << 10];
  private int size;

  private int left;
  private int right;
  private int length;

  void clear() {
    size = 0;
  }

  void add(float newScore, int newLeft, int newRight, int newLength) {
    if (size == scores.length) {
      scores = Arrays.copyOf(scores, 2 * size);
      pairs = Arrays.copyOf(pairs, 2 * WIDTH * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isBefore(newScore, newLeft, parent)) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    put(at, newScore, newLeft, newRight, newLength);
  }

  /** Takes the first pair out; false if there is none. */
  boolean poll() {
    if (size == 0) {
      return false;
    }
    left = pairs[0];
    right = pairs[RIGHT];
    length = pairs[LENGTH];
    size--;
    if (size > 0) {
      sink(scores[size], pairs[size * WIDTH], size);
    }
    return true;
  }

  private void sink(float lastScore, int lastLeft, int last) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBefore(scores[child + 1], pairs[(child + 1) * WIDTH], child)) {
        child++;
      }
      if (!isBefore(scores[child], pairs[child * WIDTH], lastScore, lastLeft)) {
        break;
      }
      move(child, at);
      at = child;
    }
    move(last, at);
  }

  int left() {
    return left;
  }

  int right() {
    return right;
  }

  int length() {
    return length;
  }

  private boolean isBefore(float aScore, int aLeft, int b) {
    return isBefore(aScore, aLeft, scores[b], pairs[b * WIDTH]);
  }

  private static boolean isBefore(float aScore, int aLeft, float bScore, int bLeft) {
    return aScore > bScore || (aScore == bScore && aLeft < bLeft);
  }

  private void move(int from, int to) {
    put(
        to,
        scores[from],
        pairs[from * WIDTH],
        pairs[from * WIDTH + RIGHT],
        pairs[from * WIDTH + LENGTH]);
  }

  private void put(int at, float newScore, int newLeft, int newRight, int newLength) {
    scores[at] = newScore;
    pairs[at * WIDTH] = newLeft;
    pairs[at * WIDTH + RIGHT] = newRight;
    pairs[at * WIDTH + LENGTH] = newLength;
  }
}
