package dev.sluice.local.run;

import dev.sluice.local.stack.LocalStack;

/** SIGINT or SIGTERM during a run: the stack is stopped cleanly before the process goes. */
public final class StopSignal implements AutoCloseable {
  private final Thread hook;
  private volatile boolean asked;

  private StopSignal(LocalStack stack, Runnable afterwards) {
    this.hook =
        new Thread(
            () -> {
              asked = true;
              System.err.println("stopping; the same command goes on from here");
              stack.supervisor().stop();
              afterwards.run();
            },
            "stop");
  }

  /**
   * @param afterwards run once the children have stopped, as the last act of the process
   */
  public static StopSignal install(LocalStack stack, Runnable afterwards) {
    StopSignal signal = new StopSignal(stack, afterwards);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Waits for the end of the process once a stop was asked for. */
  public void check() throws InterruptedException {
    if (asked) {
      hook.join();
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /**
   * Once a stop was asked for this waits as {@link #check} does: what the run meets while its
   * children go is no news.
   */
  @Override
  public void close() {
    try {
      check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
