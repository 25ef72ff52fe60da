package dev.sluice.local.live;

import dev.sluice.local.run.ConnectorWatch;
import dev.sluice.local.run.StopSignal;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Starts a stack and keeps it running until SIGINT or SIGTERM. */
public final class LiveStack {
  private static final long LOOK_MILLIS = 1000;

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
   * Ends only with the process, or with an exception.
   *
   * @param shardAgeMillis oldest a shard's first document gets before the shard is cut
   */
  public void run(long shardAgeMillis) throws IOException, InterruptedException {
    try (StopSignal stop = StopSignal.install(stack, this::exit)) {
      start(shardAgeMillis);
      ConnectorWatch connectors = new ConnectorWatch(stack.connect(), say);
      while (true) {
        stop.check();
        stack.supervisor().check();
        connectors.check();
        status.write(stack, slices, outputs);
        Thread.sleep(LOOK_MILLIS);
      }
    } finally {
      status.remove();
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

  /** Asked to stop and stopped: that is success, not 143. */
  private void exit() {
    status.remove();
    Runtime.getRuntime().halt(0);
  }
}
