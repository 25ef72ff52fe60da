package dev.sluice.refine.decontaminate;

import java.io.Serializable;
import java.util.Objects;

/**
 * When a document holds a passage.
 *
 * @param n words of an n-gram, or least words of a paragraph, {@value #LEAST_N} to {@value #MOST_N}
 * @param minHits least different n-grams (paragraphs) of one passage, 1 or more
 * @param minShare least share of the passage's n-grams (paragraphs), 0 to 1
 */
public record Criteria(Method method, int n, int minHits, double minShare) implements Serializable {
  public static final int LEAST_N = 4;
  public static final int MOST_N = 100;

  public Criteria {
    Objects.requireNonNull(method, "method");
    if (n < LEAST_N || n > MOST_N) {
      throw new IllegalArgumentException("n must be 4 to 100, but is " + n);
    }
    if (minHits < 1) {
      throw new IllegalArgumentException("min_hits must be 1 or more, but is " + minHits);
    }
    if (!(minShare >= 0 && minShare <= 1)) {
      throw new IllegalArgumentException("min_share must be 0 to 1, but is " + minShare);
    }
  }

  /** As the original: one hit is enough. */
  public static Criteria of(Method method) {
    return new Criteria(method, method.usualN(), 1, 0);
  }
}
