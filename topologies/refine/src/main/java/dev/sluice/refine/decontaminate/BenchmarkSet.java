package dev.sluice.refine.decontaminate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The benchmarks that there are at a time, kept in pieces under keys: a piece replaces the one with
 * its key. The index is built anew when it is asked for after a change. For one thread.
 */
public final class BenchmarkSet {
  private final Criteria criteria;
  private final Predicate<String> chosen;
  private final Map<String, Benchmark> pieces = new TreeMap<>();
  private ContaminationIndex index;

  /**
   * @param chosen names of the benchmarks that matter; others take no memory
   */
  public BenchmarkSet(Criteria criteria, Predicate<String> chosen) {
    this.criteria = criteria;
    this.chosen = chosen;
  }

  /**
   * @param piece passages of a benchmark, in the order of keys
   */
  public void put(String key, Benchmark piece) {
    if (chosen.test(piece.name())) {
      pieces.put(key, piece);
      index = null;
    } else {
      remove(key);
    }
  }

  /** A key that there is not is no error. */
  public void remove(String key) {
    if (pieces.remove(key) != null) {
      index = null;
    }
  }

  /** The benchmarks put together, in the order of names. */
  public Collection<Benchmark> benchmarks() {
    Map<String, List<Passage>> passages = new TreeMap<>();
    pieces
        .values()
        .forEach(
            it ->
                passages
                    .computeIfAbsent(it.name(), any -> new ArrayList<>())
                    .addAll(it.passages()));
    List<Benchmark> whole = new ArrayList<>();
    passages.forEach((name, all) -> whole.add(new Benchmark(name, all)));
    return whole;
  }

  public ContaminationIndex index() {
    if (index == null) {
      index = ContaminationIndex.of(criteria, benchmarks());
    }
    return index;
  }
}
