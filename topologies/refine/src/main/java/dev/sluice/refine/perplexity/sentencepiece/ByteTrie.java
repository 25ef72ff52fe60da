package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;
import java.util.List;

/**
 * Byte strings to numbers, as a double array: the child of a node by a byte stands at the node's
 * base XOR the byte, if the child names the node as its parent. Immutable.
 */
final class ByteTrie {
  static final int ROOT = 0;

  /** Base, parent, number (or -1) and the bits of a float for each node. */
  static final int WIDTH = 4;

  static final int PARENT = 1;
  static final int NUMBER = 2;
  static final int SCORE = 3;

  /** Base of a node without children: leads to no node whose parent it could be. */
  private static final int FREE = -1;

  private static final int BLOCK = 256;

  private int[] nodes = new int[0];
  private int firstFree;

  /**
   * @param strings without empty ones; of equal ones the last counts
   * @param numbers not negative
   */
  ByteTrie(List<byte[]> strings, int[] numbers, float[] scores) {
    Integer[] sorted = new Integer[strings.size()];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(strings.get(a), strings.get(b)));
    byte[][] keys = new byte[sorted.length][];
    int[] order = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      keys[i] = strings.get(sorted[i]);
      order[i] = sorted[i];
    }
    grow(BLOCK);
    nodes[PARENT] = ROOT;
    build(keys, order, numbers, scores);
  }

  private void grow(int atLeast) {
    int old = nodes.length / WIDTH;
    int size = Math.max(old, BLOCK);
    while (size < atLeast) {
      size = size + Math.max(BLOCK, size / 2 / BLOCK * BLOCK);
    }
    nodes = Arrays.copyOf(nodes, size * WIDTH);
    for (int node = old; node < size; node++) {
      nodes[node * WIDTH + PARENT] = FREE;
      nodes[node * WIDTH + NUMBER] = -1;
    }
  }

  /** Breadth first: ranges of keys that share the path to a node. */
  private void build(byte[][] keys, int[] order, int[] numbers, float[] scores) {
    int[] queue = new int[4 * 1024];
    int head = 0;
    int tail = 0;
    queue[tail++] = ROOT;
    queue[tail++] = 0;
    queue[tail++] = keys.length;
    queue[tail++] = 0;
    int[] children = new int[BLOCK];
    int[] starts = new int[BLOCK + 1];
    while (head < tail) {
      int node = queue[head++];
      int low = queue[head++];
      int high = queue[head++];
      int depth = queue[head++];
      while (low < high && keys[low].length == depth) {
        nodes[node * WIDTH + NUMBER] = numbers[order[low]];
        nodes[node * WIDTH + SCORE] = Float.floatToRawIntBits(scores[order[low]]);
        low++;
      }
      int count = 0;
      for (int i = low; i < high; i++) {
        int label = keys[i][depth] & 0xFF;
        if (count == 0 || children[count - 1] != label) {
          starts[count] = i;
          children[count++] = label;
        }
      }
      starts[count] = high;
      int base = count == 0 ? 0 : base(children, count);
      nodes[node * WIDTH] = base;
      for (int i = 0; i < count; i++) {
        int child = base ^ children[i];
        nodes[child * WIDTH + PARENT] = node;
        if (tail + 4 > queue.length) {
          queue = Arrays.copyOfRange(queue, head, head + 2 * (queue.length - head) + 4096);
          tail -= head;
          head = 0;
        }
        queue[tail++] = child;
        queue[tail++] = starts[i];
        queue[tail++] = starts[i + 1];
        queue[tail++] = depth + 1;
      }
    }
  }

  /** A base at which the places of all children are free. */
  private int base(int[] children, int count) {
    while (firstFree * WIDTH < nodes.length && nodes[firstFree * WIDTH + PARENT] != FREE) {
      firstFree++;
    }
    // with many children, blocks that are nearly full are not worth a look
    int from = count > 4 ? Math.max(firstFree, nodes.length / WIDTH - 64 * BLOCK) : firstFree;
    for (int place = from; ; place++) {
      if ((place | (BLOCK - 1)) >= nodes.length / WIDTH) {
        grow((place | (BLOCK - 1)) + 1);
      }
      if (nodes[place * WIDTH + PARENT] == FREE && allFree(place ^ children[0], children, count)) {
        return place ^ children[0];
      }
    }
  }

  private boolean allFree(int base, int[] children, int count) {
    for (int i = 1; i < count; i++) {
      if (nodes[(base ^ children[i]) * WIDTH + PARENT] != FREE) {
        return false;
      }
    }
    return true;
  }

  /** The nodes, not to be changed. */
  int[] nodes() {
    return nodes;
  }

  /** Number of the string, or -1. */
  int find(byte[] text, int from, int to) {
    int node = ROOT;
    for (int at = from; at < to; at++) {
      node = child(node, text[at]);
      if (node < 0) {
        return -1;
      }
    }
    return nodes[node * WIDTH + NUMBER];
  }

  /** Length of the longest string that the text goes on with, 0 if none. */
  int longestMatch(byte[] text, int from, int to) {
    int node = ROOT;
    int longest = 0;
    for (int at = from; at < to; at++) {
      node = child(node, text[at]);
      if (node < 0) {
        break;
      }
      if (nodes[node * WIDTH + NUMBER] >= 0) {
        longest = at + 1 - from;
      }
    }
    return longest;
  }

  /** Whether any string starts with this byte. */
  boolean mayStartWith(byte label) {
    return child(ROOT, label) >= 0;
  }

  private int child(int node, byte label) {
    int child = nodes[node * WIDTH] ^ (label & 0xFF);
    return child != ROOT && nodes[child * WIDTH + PARENT] == node ? child : -1;
  }
}
