package dev.sluice.schemas;

import java.util.Locale;

/** Keys of the topic of benchmarks. */
public final class BenchmarkKey {
  private BenchmarkKey() {}

  /** Sorts as the parts do, up to part 99,999. */
  public static String of(String benchmark, int part) {
    return String.format(Locale.ROOT, "%s/%05d", benchmark, part);
  }
}
