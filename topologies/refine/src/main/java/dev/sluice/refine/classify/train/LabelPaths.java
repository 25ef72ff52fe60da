package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.LabelTree;
import java.util.Arrays;

/** For each label the questions on the way from its place in the {@link LabelTree} to the root. */
final class LabelPaths {
  private final int[][] rows;
  private final boolean[][] turns;

  private LabelPaths(int[][] rows, boolean[][] turns) {
    this.rows = rows;
    this.turns = turns;
  }

  static LabelPaths of(long[] labelCounts) {
    LabelTree tree = LabelTree.of(labelCounts, 0);
    int labels = tree.leaves();
    int[][] rows = new int[2 * labels - 1][0];
    boolean[][] turns = new boolean[2 * labels - 1][0];
    for (int node = 2 * labels - 2; node >= labels; node--) { // children precede their parents
      extend(rows, turns, node, tree.left(node), node - labels, false);
      extend(rows, turns, node, tree.right(node), node - labels, true);
    }
    return new LabelPaths(Arrays.copyOf(rows, labels), Arrays.copyOf(turns, labels));
  }

  private static void extend(
      int[][] rows, boolean[][] turns, int parent, int child, int row, boolean turn) {
    int depth = rows[parent].length;
    rows[child] = Arrays.copyOf(rows[parent], depth + 1);
    rows[child][depth] = row;
    turns[child] = Arrays.copyOf(turns[parent], depth + 1);
    turns[child][depth] = turn;
  }

  /** Output rows from the root down to a label's parent. */
  int[] rows(int label) {
    return rows[label];
  }

  /** At each of those rows, whether the way to the label turns right. */
  boolean[] turns(int label) {
    return turns[label];
  }
}
