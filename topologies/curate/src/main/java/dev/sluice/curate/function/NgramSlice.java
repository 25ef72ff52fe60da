package dev.sluice.curate.function;

import dev.sluice.curate.flow.NgramProbe;
import dev.sluice.refine.dedup.ngram.FilterSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The n-grams of a probe that belong to one shard.
 *
 * @param from first of them
 * @param to one behind the last
 */
record NgramSlice(NgramProbe probe, int from, int to) {

  /** By shard, in the order of the probes. */
  static Map<Integer, List<NgramSlice>> byShard(Collection<NgramProbe> probes) {
    Map<Integer, List<NgramSlice>> slices = new TreeMap<>();
    for (NgramProbe probe : probes) {
      long[] hashes = probe.hashes();
      for (int from = 0; from < hashes.length; ) {
        int shard = FilterSize.shard(hashes[from]);
        int to = from + 1;
        while (to < hashes.length && FilterSize.shard(hashes[to]) == shard) {
          to++;
        }
        slices
            .computeIfAbsent(shard, any -> new ArrayList<>())
            .add(new NgramSlice(probe, from, to));
        from = to;
      }
    }
    return slices;
  }
}
