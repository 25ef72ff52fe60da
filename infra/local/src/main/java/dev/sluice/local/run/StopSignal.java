package dev.sluice.local.run;

import dev.sluice.local.stack.LocalStack;

/** SIGINT or SIGTERM during a run: the stack is stopped cleanly before the process goes. */
final class StopSignal implements AutoCloseable {
  private final Thread hook;
  private volatile boolean asked;

  private StopSignal(LocalStack stack) {
    this.hook =
        new Thread(
            () -> {
              asked = true;
              System.err.println("stopping; the same command goes on from here");
              stack.supervisor().stop();
            },
            "stop");
  }

  static StopSignal install(LocalStack stack) {
    StopSignal signal = new StopSignal(stack);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits for the end of the process once a stop was asked for. */
  void check() throws InterruptedException {
    if (asked) {
      hook.join();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Override
  public void close() {
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
