package dev.sluice.refine.extract;

import dev.sluice.refine.resource.BundledFile;
import java.util.Arrays;
import java.util.List;

/**
 * Decision trees over {@link BlockFeatures}, whose leaves add up to the log odds that a block is
 * main text. A line of the file is a question, {@code feature <= limit}, followed by the tree for
 * yes and the tree for no, or the value of a leaf.
 */
final class ContentTrees {

  static final ContentTrees LEARNED = new ContentTrees("main-content.trees");

  private static final int LEAF = -1;

  /** Feature asked at each node, or {@link #LEAF}. */
  private final int[] features;

  /** Limit of a question, value of a leaf. */
  private final float[] values;

  /** Node after the answer no; the one after yes is the next. */
  private final int[] no;

  private final int[] roots;

  private ContentTrees(String resource) {
    List<String> lines =
        BundledFile.text(ContentTrees.class, resource)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    features = new int[lines.size()];
    values = new float[lines.size()];
    no = new int[lines.size()];
    for (int i = 0; i < features.length; i++) {
      String[] parts = lines.get(i).split(" <= ");
      features[i] = parts.length == 1 ? LEAF : column(parts[0]);
      values[i] = Float.parseFloat(parts[parts.length - 1]);
    }
    int[] ends = link();
    int trees = 0;
    int[] starts = new int[features.length];
    for (int i = 0; i < features.length; i = ends[i]) {
      starts[trees++] = i;
    }
    roots = Arrays.copyOf(starts, trees);
  }

  private static int column(String feature) {
    int column = BlockFeatures.NAMES.indexOf(feature);
    if (column < 0) {
      throw new IllegalStateException("a tree asks for an unknown feature: " + feature);
    }
    return column;
  }

  /** Sets the nodes after no; gives where the tree that begins at each node ends. */
  private int[] link() {
    int[] ends = new int[features.length];
    for (int i = features.length - 1; i >= 0; i--) {
      if (features[i] == LEAF) {
        ends[i] = i + 1;
      } else {
        no[i] = ends[i + 1];
        ends[i] = ends[no[i]];
      }
    }
    return ends;
  }

  /** Log odds that the block with these features is main text. */
  float score(float[] row) {
    float sum = 0;
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        node = row[features[node]] <= values[node] ? node + 1 : no[node];
      }
      sum += values[node];
    }
    return sum;
  }
}
