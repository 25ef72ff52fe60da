package dev.sluice.annotate;

/** Ends this process when its supervisor is gone, so that none is left behind. */
final class SupervisorWatch {
  private static final int ORPHANED = 1;

  private SupervisorWatch() {}

  /** Halts without cleaning up: the transactions that are open are aborted by the broker. */
  static void start(long pid) {
    Thread watch =
        new Thread(
            () -> {
              ProcessHandle.of(pid).ifPresent(supervisor -> supervisor.onExit().join());
              Runtime.getRuntime().halt(ORPHANED);
            },
            "supervisor-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
