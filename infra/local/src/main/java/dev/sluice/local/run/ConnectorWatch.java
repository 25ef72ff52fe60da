package dev.sluice.local.run;

import dev.sluice.local.connect.ConnectClient;
import dev.sluice.local.connect.ConnectException;
import dev.sluice.local.connect.FailedTask;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts failed connector tasks again, a few times each: an outage of the broker fails tasks that
 * have done nothing wrong.
 */
public final class ConnectorWatch {
  private static final int ATTEMPTS = 6;
  private static final long PAUSE_NANOS = 2_000_000_000L;
  private static final long LOOK_NANOS = 1_000_000_000L;

  private final ConnectClient connect;
  private final Consumer<String> say;
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Map<String, Long> lastAttempt = new HashMap<>();
  private long lastLook = System.nanoTime() - LOOK_NANOS;

  public ConnectorWatch(ConnectClient connect, Consumer<String> say) {
    this.connect = connect;
    this.say = say;
  }

  /**
   * Looks at most once a second, however often it is called.
   *
   * @throws ConnectorFailedException if a task failed again after its last attempt
   */
  public void check() {
    if (System.nanoTime() - lastLook < LOOK_NANOS) {
      return;
    }
    lastLook = System.nanoTime();
    List<String> names;
    try {
      names = connect.connectors();
    } catch (UncheckedIOException | ConnectException e) {
      return; // the worker is restarting; its own death is the supervisor's concern
    }
    for (String name : names) {
      connect.failures(name).forEach(this::revive);
    }
  }

  private void revive(FailedTask failed) {
    String key = failed.connector() + "/" + failed.task();
    if (System.nanoTime() - lastAttempt.getOrDefault(key, 0L) < PAUSE_NANOS) {
      return;
    }
    lastAttempt.put(key, System.nanoTime());
    int attempt = attempts.merge(key, 1, Integer::sum);
    String cause = cause(failed.trace());
    if (attempt > ATTEMPTS) {
      throw new ConnectorFailedException(
          "%s failed %d times, last with: %s".formatted(key, attempt, cause));
    }
    say.accept("%s failed and is started again (%d): %s".formatted(key, attempt, cause));
    try {
      connect.restart(failed);
    } catch (UncheckedIOException | ConnectException e) {
      say.accept("could not restart %s yet: %s".formatted(key, e.getMessage()));
    }
  }

  /** The innermost cause of a trace, which is the one that tells. */
  private static String cause(String trace) {
    String cause = trace.lines().findFirst().orElse("unknown");
    for (String line : trace.lines().toList()) {
      if (line.startsWith("Caused by: ")) {
        cause = line.substring("Caused by: ".length());
      }
    }
    return cause;
  }
}
