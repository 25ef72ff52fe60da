package dev.sluice.refine.decontaminate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Gathers the n-grams of passages for a {@link GramTable}; kept only until it is built. */
final class GramCollector {
  private final Set<Long> seen = new HashSet<>();
  private long[] hashes = new long[1024];
  private int[] ends = new int[64];
  private boolean[] counted = new boolean[64];
  private int size;

  /** The next passage. A repeated one does not make its n-grams common. */
  void add(Grams grams) {
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, grams.size());
    if (end > hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(end, 2 * hashes.length));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      counted = Arrays.copyOf(counted, 2 * size);
    }
    long all = grams.size();
    for (int gram = 0; gram < grams.size(); gram++) {
      hashes[start + gram] = grams.hash(gram);
      all = GramHash.mix(all ^ grams.hash(gram));
    }
    counted[size] = seen.add(all);
    ends[size++] = end;
  }

  GramTable table(boolean dropCommon) {
    return new GramTable(hashes, Arrays.copyOf(ends, size), counted, dropCommon);
  }

  private int start(int passage) {
    return passage == 0 ? 0 : ends[passage - 1];
  }

  int count(int passage) {
    return ends[passage] - start(passage);
  }

  /** How many n-grams of the passage the table names a passage for. */
  int named(int passage, GramTable table) {
    int named = 0;
    for (int i = start(passage); i < ends[passage]; i++) {
      named += table.named(table.slot(hashes[i])) > 0 ? 1 : 0;
    }
    return named;
  }
}
