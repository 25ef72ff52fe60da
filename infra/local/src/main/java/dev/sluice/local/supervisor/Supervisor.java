package dev.sluice.local.supervisor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Runs the child JVMs of a stack and keeps them running.
 *
 * <p>A child that dies is started again with the same configuration, at most {@value #MAX_RESTARTS}
 * times in {@link #RESTART_WINDOW}; after that {@link #check} throws with the end of its log.
 * Children are stopped in the reverse order of their start.
 */
public final class Supervisor implements AutoCloseable {
  static final int MAX_RESTARTS = 8;
  static final Duration RESTART_WINDOW = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final DataDirectory data;
  private final Consumer<String> announce;
  private final List<Child> children = new CopyOnWriteArrayList<>();
  private final Map<Child, Deque<Long>> deaths = new HashMap<>();
  private final Thread watcher = new Thread(this::watch, "supervisor");
  private volatile boolean stopping;
  private volatile ChildFailedException failure;

  /**
   * @param announce told of deaths and restarts, one line each
   */
  public Supervisor(DataDirectory data, Consumer<String> announce) {
    this.data = data;
    this.announce = announce;
    watcher.setDaemon(true);
    watcher.start();
  }

  public void start(ChildSpec spec) {
    Child child = new Child(spec, data);
    child.start();
    children.add(child);
  }

  /**
   * @throws ChildFailedException if a child died too often
   */
  public void check() {
    if (failure != null) {
      throw failure;
    }
  }

  /** State of the children by name, in the order of their start. */
  public Map<String, ChildStatus> status() {
    Map<String, ChildStatus> status = new LinkedHashMap<>();
    for (Child child : children) {
      status.put(
          child.name(),
          new ChildStatus(child.pid(), child.alive(), child.restarts(), child.usage()));
    }
    return status;
  }

  /** Clean stop in reverse order; a child that does not go within 20 s is killed. */
  public void stop() {
    stopping = true;
    List<Child> last = new ArrayList<>(children);
    for (int i = last.size() - 1; i >= 0; i--) {
      try {
        last.get(i).stop(GRACE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        killAll();
        return;
      }
    }
  }

  /** Immediate end, for a run whose results are complete and whose state is thrown away. */
  public void killAll() {
    stopping = true;
    for (Child child : children) {
      try {
        child.kill();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (!stopping) {
      stop();
    }
  }

  private void watch() {
    while (!stopping) {
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        return;
      }
      for (Child child : children) {
        child.sample();
        if (!child.alive() && !stopping && failure == null) {
          revive(child);
        }
      }
    }
  }

  private void revive(Child child) {
    Deque<Long> recent = deaths.computeIfAbsent(child, c -> new ArrayDeque<>());
    long now = System.nanoTime();
    recent.add(now);
    while (now - recent.peek() > RESTART_WINDOW.toNanos()) {
      recent.remove();
    }
    if (recent.size() > MAX_RESTARTS) {
      failure =
          new ChildFailedException(
              "%s died %d times within %d minutes, last with exit code %d. The end of %s:%n%s"
                  .formatted(
                      child.name(),
                      recent.size(),
                      RESTART_WINDOW.toMinutes(),
                      child.exitCode(),
                      child.log(),
                      child.logTail(25)));
      return;
    }
    int code = child.exitCode();
    child.restart();
    announce.accept(
        "%s died (exit code %d) and was started again (restart %d); log: %s"
            .formatted(child.name(), code, child.restarts(), child.log()));
  }
}
