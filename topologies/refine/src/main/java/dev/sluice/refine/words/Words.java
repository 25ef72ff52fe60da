package dev.sluice.refine.words;

import dev.sluice.refine.document.WordSequence;
import java.util.Arrays;

/**
 * The words of a text, in its order: ranges of code points that never overlap. White space is in no
 * word, everything else is in one.
 */
public final class Words {

  private int[] bounds;
  private int size;

  Words(int expected) {
    bounds = new int[2 * Math.max(16, expected)];
  }

  private Words(WordSequence sequence) {
    bounds = sequence.sharedBounds();
    size = sequence.size();
  }

  /** The same words. */
  public static Words of(WordSequence sequence) {
    return new Words(sequence);
  }

  void add(int start, int end) {
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    size++;
  }

  /** Forgets the words from one on. */
  void truncate(int to) {
    size = to;
  }

  public int size() {
    return size;
  }

  /** First code point of a word. */
  public int start(int word) {
    return bounds[2 * word];
  }

  /** One past the last code point of a word. */
  public int end(int word) {
    return bounds[2 * word + 1];
  }
}
