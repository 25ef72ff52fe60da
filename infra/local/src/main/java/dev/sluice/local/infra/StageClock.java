package dev.sluice.local.infra;

import dev.sluice.local.supervisor.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * CPU seconds of the stages that share this JVM, told apart by the names of their threads: Connect
 * names task and client threads after the connector. What a thread used in its last second of life
 * may be missing.
 */
final class StageClock {
  private final Path file;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> nanosByThread = new HashMap<>();
  private final Map<Long, String> stageByThread = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          runnable -> {
            Thread thread = new Thread(runnable, "stage-clock");
            thread.setDaemon(true);
            return thread;
          });

  StageClock(Path file) {
    this.file = file;
  }

  void start() {
    var unused = timer.scheduleWithFixedDelay(this::write, 0, 1, TimeUnit.SECONDS);
  }

  private void write() {
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null) {
        long nanos = threads.getThreadCpuTime(info.getThreadId());
        nanosByThread.merge(info.getThreadId(), nanos, Math::max);
        stageByThread.put(info.getThreadId(), stageOf(info.getThreadName()));
      }
    }
    Map<String, Double> seconds = new TreeMap<>();
    nanosByThread.forEach(
        (id, nanos) -> seconds.merge(stageByThread.get(id), nanos / 1e9, Double::sum));
    StringBuilder text = new StringBuilder();
    seconds.forEach(
        (stage, value) -> text.append(String.format(Locale.ROOT, "%s=%.3f%n", stage, value)));
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stageOf(String threadName) {
    if (threadName.contains("source-")) {
      return "ingest";
    }
    return threadName.contains("sink-") ? "sink" : "broker";
  }
}
