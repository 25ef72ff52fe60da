package dev.sluice.local.live;

import dev.sluice.local.run.ConnectorWatch;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts a stack and keeps it running until SIGINT or SIGTERM. */
public final class LiveStack {
  private final LocalStack stack;
  private final List<String> slices;
  private final List<Output> outputs;
  private final StackStatus status;
  private final Consumer<String> say;

  public LiveStack(
      LocalStack stack,
      List<String> slices,
      List<Output> outputs,
      StackStatus status,
      Consumer<String> say) {
    this.stack = stack;
    this.slices = List.copyOf(slices);
    this.outputs = List.copyOf(outputs);
    this.status = status;
    this.say = say;
  }

  /**
   * @param shardAgeMillis oldest a shard's first document gets before the shard is cut
   */
  public void run(long shardAgeMillis) throws IOException, InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopWithin(asked, stopped), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      start(shardAgeMillis);
      ConnectorWatch connectors = new ConnectorWatch(stack.connect(), say);
      while (!asked.await(1, TimeUnit.SECONDS)) {
        stack.supervisor().check();
        connectors.check();
        status.write(stack, slices, outputs);
      }
      say.accept("stopping");
      stack.close();
      status.remove();
      stopped.countDown();
    } finally {
      status.remove();
      stack.close();
    }
  }

  private void start(long shardAgeMillis) throws InterruptedException, IOException {
    say.accept("starting broker, registry and Connect");
    stack.startInfra();
    stack.createTopics(slices, outputs);
    stack.readdressConnectors();
    stack.startAnnotate(slices);
    stack.startClock(slices);
    for (Output output : outputs) {
      stack.startCurate(slices, output);
      stack.startSink(output, shardAgeMillis);
    }
    status.write(stack, slices, outputs);
    say.accept(
        "up: broker %s, registry %s; stop with Ctrl-C or ./sluice down"
            .formatted(stack.ports().bootstrapServers(), stack.ports().registryUrl()));
  }

  private static void stopWithin(CountDownLatch asked, CountDownLatch stopped) {
    asked.countDown();
    try {
      if (stopped.await(80, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(0); // asked to stop and stopped: that is success, not 143
      }
      System.err.println("sluice: the stack did not stop in time; its children end with it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
