package dev.sluice.local.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;

/**
 * How many hosts there are, and which have the most documents. The same in whatever order documents
 * come: the number of hosts is estimated from the registers alone (standard error 1.6 %), and the
 * frequent ones are counted exactly, if need be in a second pass over the candidates of the first.
 */
final class HostTally {
  /** Hosts named in a report. */
  static final int MOST_NAMED = 20;

  private static final int LG_REGISTERS = 12;

  /** Up to three quarters of these hosts are counted exactly in one pass. */
  private static final int SLOTS = 1 << 16;

  /** A host and its documents. */
  record Frequent(String host, long documents) {}

  private final HllSketch distinct = new HllSketch(LG_REGISTERS, TgtHllType.HLL_8);
  private final ItemsSketch<String> frequent = new ItemsSketch<>(SLOTS);
  private Map<String, Long> counts;

  void add(String host) {
    distinct.update(host);
    frequent.update(host);
  }

  double distinct() {
    return distinct.getCompositeEstimate();
  }

  /** Whether {@link #count} has to be called with every host again. */
  boolean needsSecondPass() {
    return frequent.getMaximumError() > 0;
  }

  /** For the second pass. */
  void count(String host) {
    if (counts == null) {
      counts = new TreeMap<>();
      for (ItemsSketch.Row<String> row : frequent.getFrequentItems(ErrorType.NO_FALSE_NEGATIVES)) {
        counts.put(row.getItem(), 0L);
      }
    }
    counts.computeIfPresent(host, (same, count) -> count + 1);
  }

  /**
   * The hosts with the most documents, at most {@value #MOST_NAMED}, the most frequent first, equal
   * ones by name. After a second pass only those that no first pass could have missed: of more than
   * 1 in 18,000 documents.
   */
  List<Frequent> mostFrequent() {
    List<Frequent> hosts = new ArrayList<>();
    if (counts == null) {
      for (ItemsSketch.Row<String> row : frequent.getFrequentItems(ErrorType.NO_FALSE_NEGATIVES)) {
        hosts.add(new Frequent(row.getItem(), row.getEstimate()));
      }
    } else {
      double certain = ItemsSketch.getAprioriError(SLOTS, frequent.getStreamLength());
      counts.forEach(
          (host, count) -> {
            if (count > certain) {
              hosts.add(new Frequent(host, count));
            }
          });
    }
    hosts.sort(
        Comparator.comparingLong(Frequent::documents).reversed().thenComparing(Frequent::host));
    return List.copyOf(hosts.subList(0, Math.min(MOST_NAMED, hosts.size())));
  }
}
