package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * The Huffman tree of hierarchical softmax, built from the label counts exactly as the original
 * builds it. Nodes below {@link #leaves} are labels; node {@code leaves + i} is decided by row
 * {@code i} of the output matrix; the last node is the root. Children precede their parents.
 */
public final class LabelTree {

  /** What a node weighs before its children are known; no label counts as much. */
  private static final long UNKNOWN = 1_000_000_000_000_000L;

  private final int leaves;
  private final int[] left;
  private final int[] right;

  private LabelTree(int leaves) {
    this.leaves = leaves;
    this.left = new int[leaves - 1];
    this.right = new int[leaves - 1];
  }

  /**
   * @param counts of the labels, in their order; at least one
   * @param byteOffset of the counts, for the message
   * @throws InvalidModelException if the counts make no tree
   */
  public static LabelTree of(long[] counts, long byteOffset) {
    LabelTree tree = new LabelTree(counts.length);
    int leaves = counts.length;
    long[] weights = Arrays.copyOf(counts, 2 * leaves - 1);
    Arrays.fill(weights, leaves, weights.length, UNKNOWN);
    int leaf = leaves - 1;
    int node = leaves;
    for (int i = leaves; i < weights.length; i++) {
      int[] children = new int[2];
      for (int side = 0; side < 2; side++) {
        boolean takesLeaf = leaf >= 0 && (node >= weights.length || weights[leaf] < weights[node]);
        children[side] = takesLeaf ? leaf-- : node++;
      }
      if (children[0] >= i || children[1] >= i) {
        throw new InvalidModelException(byteOffset, "the counts of the labels make no tree");
      }
      tree.left[i - leaves] = children[0];
      tree.right[i - leaves] = children[1];
      weights[i] = weights[children[0]] + weights[children[1]];
    }
    return tree;
  }

  public int leaves() {
    return leaves;
  }

  int root() {
    return 2 * leaves - 2;
  }

  boolean isLabel(int node) {
    return node < leaves;
  }

  public int left(int node) {
    return left[node - leaves];
  }

  public int right(int node) {
    return right[node - leaves];
  }
}
