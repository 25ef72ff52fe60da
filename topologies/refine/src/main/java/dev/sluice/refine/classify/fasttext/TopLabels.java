package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * The best labels seen so far, by log-probability. Labels of equal score are common where scores
 * come from a table, and which of them survives depends on the heap; so this is the binary heap of
 * the C++ library the original uses (a minimum heap filled, adjusted and sorted in its very order).
 */
final class TopLabels {

  private int capacity;
  private int size;
  private float[] scores = new float[8];
  private int[] labels = new int[8];

  /** Empties the heap, and lets it hold {@code k} labels. */
  void reset(int k) {
    capacity = k;
    size = 0;
  }

  int size() {
    return size;
  }

  boolean full() {
    return size == capacity;
  }

  /** The lowest score kept. */
  float lowest() {
    return scores[0];
  }

  /** After {@link #sort}: the label at {@code rank}, 0 being the best. */
  int label(int rank) {
    return labels[rank];
  }

  float score(int rank) {
    return scores[rank];
  }

  void offer(float score, int label) {
    if (full() && score < scores[0]) {
      return;
    }
    if (size == scores.length) {
      scores = Arrays.copyOf(scores, 2 * size);
      labels = Arrays.copyOf(labels, 2 * size);
    }
    up(size, score, label);
    size++;
    if (size > capacity) {
      pop(size);
      size--;
    }
  }

  /** Orders the kept labels from best to worst; afterwards nothing may be offered. */
  void sort() {
    for (int length = size; length > 1; length--) {
      pop(length);
    }
  }

  /** Moves the lowest of the first {@code length} to their end, and mends the heap before it. */
  private void pop(int length) {
    int last = length - 1;
    if (last == 0) {
      return;
    }
    float score = scores[last];
    int label = labels[last];
    put(last, scores[0], labels[0]);
    int hole = 0;
    int child = 0;
    while (child < (last - 1) / 2) {
      child = 2 * (child + 1);
      if (scores[child] > scores[child - 1]) {
        child--;
      }
      put(hole, scores[child], labels[child]);
      hole = child;
    }
    if ((last & 1) == 0 && child == (last - 2) / 2) {
      child = 2 * (child + 1);
      put(hole, scores[child - 1], labels[child - 1]);
      hole = child - 1;
    }
    up(hole, score, label);
  }

  private void up(int from, float score, int label) {
    int hole = from;
    while (hole > 0 && scores[(hole - 1) / 2] > score) {
      int parent = (hole - 1) / 2;
      put(hole, scores[parent], labels[parent]);
      hole = parent;
    }
    put(hole, score, label);
  }

  private void put(int at, float score, int label) {
    scores[at] = score;
    labels[at] = label;
  }
}
