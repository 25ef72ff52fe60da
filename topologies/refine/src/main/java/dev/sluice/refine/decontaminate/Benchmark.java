package dev.sluice.refine.decontaminate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An evaluation set.
 *
 * @param name 1 to 100 of a-z, 0-9, dot, hyphen and low line, starting with a letter or digit
 */
public record Benchmark(String name, List<Passage> passages) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  public Benchmark {
    requireName(name);
    passages = List.copyOf(passages);
  }

  /**
   * @throws IllegalArgumentException if a benchmark cannot have this name
   */
  public static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a benchmark's name must be 1 to 100 of a-z, 0-9, '.', '-' and '_', starting with a"
              + " letter or digit, but is '%s'".formatted(name));
    }
  }
}
