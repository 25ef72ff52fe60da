package dev.sluice.refine.decontaminate;

import java.util.Arrays;

/** Runs of words that are looked up, in the order of the text. */
final class Grams {
  private final int[] starts;
  private final int[] lengths; // null if all are of one length
  private final int width;
  private final long[] hashes;

  private Grams(int[] starts, int[] lengths, int width, long[] hashes) {
    this.starts = starts;
    this.lengths = lengths;
    this.width = width;
    this.hashes = hashes;
  }

  /**
   * Every run of so many words that are not all the same one, in time linear in the words. A row of
   * numbers is a run of zeros to {@link Method#DATATROVE}, and tells nothing.
   *
   * @param first start of the first one
   */
  static Grams ofWidth(int width, ComparedWords words, int first) {
    int from = Math.max(0, first);
    int most = Math.max(0, words.size() - width + 1 - from);
    int[] starts = new int[most];
    long[] hashes = new long[most];
    int count = 0;
    long weight = GramHash.weight(width);
    long[] window = new long[width]; // word hashes, in a ring
    long run = 0;
    int equal = 0; // words up to here that are the same
    long before = 0;
    for (int at = 0; most > 0 && at + from < words.size(); at++) {
      long word = words.hash(from + at);
      run = GramHash.append(run, word) - weight * window[at % width];
      window[at % width] = word;
      equal = word == before ? equal + 1 : 1;
      before = word;
      if (at + 1 >= width && equal < width) {
        starts[count] = from + at + 1 - width;
        hashes[count++] = GramHash.of(run, width);
      }
    }
    return new Grams(starts, null, width, Arrays.copyOf(hashes, count));
  }

  /** Every line of at least so many words. */
  static Grams ofLines(int least, ComparedWords words) {
    int[] starts = new int[words.lines()];
    int[] lengths = new int[words.lines()];
    long[] hashes = new long[words.lines()];
    int count = 0;
    for (int line = 0; line < words.lines(); line++) {
      int length = words.lineStart(line + 1) - words.lineStart(line);
      if (length >= least) {
        long run = 0;
        for (int word = words.lineStart(line); word < words.lineStart(line + 1); word++) {
          run = GramHash.append(run, words.hash(word));
        }
        starts[count] = words.lineStart(line);
        lengths[count] = length;
        hashes[count++] = GramHash.of(run, length);
      }
    }
    return new Grams(starts, lengths, 0, Arrays.copyOf(hashes, count));
  }

  int size() {
    return hashes.length;
  }

  long hash(int gram) {
    return hashes[gram];
  }

  /** First word. */
  int start(int gram) {
    return starts[gram];
  }

  /** One past the last word. */
  int end(int gram) {
    return starts[gram] + (lengths == null ? width : lengths[gram]);
  }
}
