package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What datatrove and RedPajama-V2 make of pairs that met: whoever is linked to whom, over any
 * number of steps, is one cluster, of which one document survives. Our own law has no clusters;
 * this is for comparing with those that do.
 *
 * <p>Of two clusters that are joined the larger one's survivor survives, of equal ones that of the
 * document named first: so the survivors depend on the order of the pairs. Fed with pairs in the
 * order of datatrove's stage 2 they are those that its stages 3 and 4 keep. Source: datatrove
 * 0.10.0, {@code MinhashDedupCluster}.
 */
public final class CandidateClusters {
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();

  /** Links two documents, named by any number, and all that each is linked to. */
  public void link(int one, int other) {
    int root = root(one);
    int otherRoot = root(other);
    if (root == otherRoot) {
      return;
    }
    int size = sizes.getOrDefault(root, 1);
    int otherSize = sizes.getOrDefault(otherRoot, 1);
    boolean first = size >= otherSize;
    parents.put(first ? otherRoot : root, first ? root : otherRoot);
    sizes.put(first ? root : otherRoot, size + otherSize);
  }

  /**
   * Links the documents of each band that fell into one bucket, in the order of datatrove's stage
   * 2: band by band, in each by the values and then by the number, each document to the one before.
   *
   * @param signatures by number; null for a document without
   */
  public void linkBands(Banding banding, List<Signature> signatures) {
    List<Integer> signed = new ArrayList<>();
    for (int i = 0; i < signatures.size(); i++) {
      if (signatures.get(i) != null) {
        signed.add(i);
      }
    }
    for (int band = 0; band < banding.bands(); band++) {
      int from = band * banding.rows();
      int to = from + banding.rows();
      signed.sort(
          (one, other) -> {
            int order = compare(signatures.get(one), signatures.get(other), from, to);
            return order != 0 ? order : Integer.compare(one, other);
          });
      for (int i = 1; i < signed.size(); i++) {
        int before = signed.get(i - 1);
        if (compare(signatures.get(before), signatures.get(signed.get(i)), from, to) == 0) {
          link(before, signed.get(i));
        }
      }
    }
  }

  private static int compare(Signature one, Signature other, int from, int to) {
    for (int i = from; i < to; i++) {
      int order = Long.compareUnsigned(one.value(i), other.value(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The documents of each cluster in ascending order, by the one that survives. */
  public Map<Integer, List<Integer>> bySurvivor() {
    Map<Integer, List<Integer>> clusters = new TreeMap<>();
    parents.keySet().stream()
        .sorted()
        .forEach(it -> clusters.computeIfAbsent(root(it), any -> new ArrayList<>()).add(it));
    return clusters;
  }

  private int root(int document) {
    int root = document;
    for (int above = parent(root); above != root; above = parent(root)) {
      root = above;
    }
    for (int at = document; at != root; ) {
      at = parents.put(at, root);
    }
    return root;
  }

  private int parent(int document) {
    Integer parent = parents.putIfAbsent(document, document);
    return parent == null ? document : parent;
  }
}
