package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * Hierarchical softmax: walks the tree depth first, left before right, and leaves a branch as soon
 * as it falls below the threshold or below the worst of k labels. A label's score is the sum of the
 * log-probabilities on its path, each with the original's 1e-5 added.
 */
final class TreeScorer implements Scorer {

  private final LabelTree tree;
  private final OutputLayer output;
  private final float[] products;
  private final float[] scratch;
  private int[] nodes = new int[64];
  private float[] scores = new float[64];

  TreeScorer(LabelTree tree, OutputLayer output) {
    this.tree = tree;
    this.output = output;
    this.products = new float[output.byColumns() ? output.rows() : 0];
    this.scratch = new float[output.dim()];
  }

  @Override
  public void rank(float[] hidden, float threshold, TopLabels top) {
    prepare(hidden);
    float floor = LogProbability.of(threshold);
    int depth = push(0, tree.root(), 0);
    while (depth > 0) {
      depth--;
      int node = nodes[depth];
      float score = scores[depth];
      if (score < floor || (top.full() && score < top.lowest())) {
        continue;
      }
      if (tree.isLabel(node)) {
        top.offer(score, node);
      } else {
        depth = branch(hidden, depth, node, score);
      }
    }
  }

  @Override
  public void probabilities(float[] hidden, float[] out) {
    prepare(hidden);
    int depth = push(0, tree.root(), 0);
    while (depth > 0) {
      depth--;
      int node = nodes[depth];
      if (tree.isLabel(node)) {
        out[node] = LogProbability.probability(scores[depth]);
      } else {
        depth = branch(hidden, depth, node, scores[depth]);
      }
    }
  }

  /** The right child goes below the left one, so that the left comes next. */
  private int branch(float[] hidden, int depth, int node, float score) {
    float right =
        (float) (1.0 / (1 + (float) StrictMath.exp(-product(node - tree.leaves(), hidden))));
    float left = (float) (1.0 - right);
    int next = push(depth, tree.right(node), score + LogProbability.of(right));
    return push(next, tree.left(node), score + LogProbability.of(left));
  }

  private void prepare(float[] hidden) {
    if (output.byColumns()) {
      output.multiply(hidden, products, scratch);
    }
  }

  private float product(int row, float[] hidden) {
    return output.byColumns() ? products[row] : output.product(row, hidden, scratch);
  }

  private int push(int depth, int node, float score) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * depth);
      scores = Arrays.copyOf(scores, 2 * depth);
    }
    nodes[depth] = node;
    scores[depth] = score;
    return depth + 1;
  }
}
