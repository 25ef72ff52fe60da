package dev.sluice.curate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Halts this process when the one that started it is gone, so that no job runs unattended. */
final class SupervisorWatch {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisorWatch.class);
  private static final int ORPHANED = 3;

  private SupervisorWatch() {}

  static void start(long pid) {
    ProcessHandle supervisor =
        ProcessHandle.of(pid)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "supervisor.pid must be a running process, but is " + pid));
    Thread watch =
        new Thread(
            () -> {
              supervisor.onExit().join();
              LOG.error("supervisor {} is gone, halting", pid);
              Runtime.getRuntime().halt(ORPHANED);
            },
            "supervisor-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
