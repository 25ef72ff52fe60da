package dev.sluice.refine.recipe;

import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.refine.decontaminate.BenchmarkSet;
import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.refine.decontaminate.Method;
import dev.sluice.refine.yaml.YamlMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which documents are dropped for what they hold of benchmarks. The benchmarks themselves are no
 * part of the recipe.
 *
 * @param benchmarks names, or {@value #ALL} alone
 */
public record Decontamination(Criteria criteria, SortedSet<String> benchmarks)
    implements Serializable {
  /** Rule that rejects a document with a passage of a benchmark. */
  public static final String RULE = "contaminated";

  static final String ALL = "all";
  private static final String KEY = "decontaminate";

  public Decontamination {
    benchmarks = Collections.unmodifiableSortedSet(new TreeSet<>(benchmarks));
    if (benchmarks.isEmpty() || (benchmarks.contains(ALL) && benchmarks.size() > 1)) {
      throw new InvalidRecipeException(
          KEY + ".benchmarks", benchmarks, "[all], or names of benchmarks");
    }
    for (String name : benchmarks) {
      try {
        Benchmark.requireName(name);
      } catch (IllegalArgumentException e) {
        throw new InvalidRecipeException(KEY + ".benchmarks: " + e.getMessage());
      }
    }
  }

  static Decontamination of(YamlMap yaml) {
    yaml.allowOnly("method", "n", "benchmarks", "min_hits", "min_share");
    String key = yaml.text("method", Method.GPT3.key());
    Method method =
        Method.of(key)
            .orElseThrow(
                () ->
                    new InvalidRecipeException(
                        KEY + ".method",
                        key,
                        "one of "
                            + String.join(
                                ", ", Arrays.stream(Method.values()).map(Method::key).toList())));
    try {
      return new Decontamination(
          new Criteria(
              method,
              yaml.has("n") ? yaml.integer("n") : method.usualN(),
              yaml.has("min_hits") ? yaml.integer("min_hits") : 1,
              yaml.has("min_share") ? yaml.number("min_share") : 0),
          yaml.has("benchmarks") ? yaml.texts("benchmarks") : new TreeSet<>(List.of(ALL)));
    } catch (IllegalArgumentException e) {
      throw new InvalidRecipeException(KEY + "." + e.getMessage());
    }
  }

  /** Whether documents are searched for passages of a benchmark. */
  public boolean names(String benchmark) {
    return benchmarks.contains(ALL) || benchmarks.contains(benchmark);
  }

  /** No benchmark yet, and only those that are named will be kept. */
  public BenchmarkSet emptySet() {
    return new BenchmarkSet(criteria, this::names);
  }

  /**
   * @param hits at least one, the one to name first
   */
  public Decision.Reject reject(List<Hit> hits) {
    String bound =
        "hits < %d of n = %d".formatted(criteria.minHits(), criteria.n())
            + (criteria.minShare() > 0 ? " or share < " + Numbers.plain(criteria.minShare()) : "");
    Hit hit = hits.get(0);
    return new Decision.Reject(
        RULE, hit.benchmark() + "/" + hit.passageId(), bound, null, null, criteria.method().key());
  }
}
