package dev.sluice.refine.classify.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Examples as numbers, in blocks of 4 MiB that no example crosses. An example is its tokens, its
 * number of labels and its number of items, then labels, then items: a word's number, or the
 * complement of the row of an n-gram.
 */
final class EncodedCorpus {
  static final int HEADER = 3;
  private static final int BLOCK = 1 << 20;

  private final MemoryBudget memory;
  private final List<int[]> blocks = new ArrayList<>();
  private int used = BLOCK;
  private long[] places = new long[1024];
  private int examples;
  private long tokens;

  EncodedCorpus(MemoryBudget memory) {
    this.memory = memory;
  }

  void add(int tokenCount, Ints labels, Ints items) {
    int length = HEADER + labels.size() + items.size();
    if (used + length > BLOCK) {
      memory.take("encoded corpus", 4L * Math.max(BLOCK, length));
      blocks.add(new int[Math.max(BLOCK, length)]);
      used = 0;
    }
    if (examples == places.length) {
      memory.take("places of the examples", 8L * places.length);
      places = Arrays.copyOf(places, places.length * 2);
    }
    int[] block = blocks.get(blocks.size() - 1);
    block[used] = tokenCount;
    block[used + 1] = labels.size();
    block[used + 2] = items.size();
    System.arraycopy(labels.values(), 0, block, used + HEADER, labels.size());
    System.arraycopy(items.values(), 0, block, used + HEADER + labels.size(), items.size());
    places[examples++] = ((long) (blocks.size() - 1) << 32) | used;
    used += length;
    tokens += tokenCount;
  }

  int examples() {
    return examples;
  }

  /** Of all examples together. */
  long tokens() {
    return tokens;
  }

  /** For each label the examples that have it; built anew each time. */
  int[][] examplesByLabel() {
    List<Ints> members = new ArrayList<>();
    for (int example = 0; example < examples; example++) {
      int[] block = block(example);
      int at = offset(example);
      for (int i = 0; i < block[at + 1]; i++) {
        int label = block[at + HEADER + i];
        while (members.size() <= label) {
          members.add(new Ints());
        }
        members.get(label).add(example);
      }
    }
    return members.stream()
        .map(ints -> Arrays.copyOf(ints.values(), ints.size()))
        .toArray(int[][]::new);
  }

  int[] block(int example) {
    return blocks.get((int) (places[example] >>> 32));
  }

  int offset(int example) {
    return (int) places[example];
  }
}
