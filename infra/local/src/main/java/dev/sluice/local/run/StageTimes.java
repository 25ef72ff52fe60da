package dev.sluice.local.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When each stage's output first and last grew, in seconds since the run started, as seen by
 * looking twice a second.
 */
final class StageTimes {
  private final long started = System.nanoTime();
  private final Map<String, Span> spans = new LinkedHashMap<>();

  void saw(String stage, long size) {
    Span span = spans.computeIfAbsent(stage, s -> new Span());
    if (size > span.size) {
      span.size = size;
      span.last = elapsed();
      span.first = span.first < 0 ? span.last : span.first;
    }
  }

  /** Size last seen of a stage's output, 0 before the first. */
  long size(String stage) {
    Span span = spans.get(stage);
    return span == null ? 0 : span.size;
  }

  /** From the first to the last growth, at least half a second, 0 if it never grew. */
  double seconds(String stage) {
    Span span = spans.get(stage);
    return span == null || span.first < 0 ? 0 : Math.max(0.5, span.last - span.first);
  }

  /** Seconds since any stage last grew. */
  double quiet() {
    return elapsed() - spans.values().stream().mapToDouble(span -> span.last).max().orElse(0);
  }

  double elapsed() {
    return (System.nanoTime() - started) / 1e9;
  }

  private static final class Span {
    private long size;
    private double first = -1;
    private double last;
  }
}
