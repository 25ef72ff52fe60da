package dev.sluice.local.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Predicate;

/** CPU time of the calling thread. */
final class CpuClock {
  private CpuClock() {}

  /**
   * Items a CPU-second, after one pass to warm up; what compiler and collector do meanwhile is not
   * counted.
   *
   * @param work says whether it found something, which must be the same in both passes
   */
  static <T> double itemsPerSecond(List<T> items, Predicate<T> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long first = items.stream().filter(work).count();
    long started = threads.getCurrentThreadCpuTime();
    long second = items.stream().filter(work).count();
    double seconds = (threads.getCurrentThreadCpuTime() - started) / 1e9;
    if (first != second) {
      throw new IllegalStateException(
          "the same items gave %d findings, then %d".formatted(first, second));
    }
    return items.size() / seconds;
  }
}
