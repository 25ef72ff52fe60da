package dev.sluice.connectors.clock;

import dev.sluice.connectors.connect.ConnectorVersion;
import dev.sluice.connectors.connect.TickWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/** Writes the time into every partition of its topics. It never goes back, nor after a restart. */
public final class ClockSourceTask extends SourceTask {
  private static final long PERIOD_MILLIS = 1000;

  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<TickWriter> writers = new ArrayList<>();
  private Map<String, String> partition;
  private long last = Long.MIN_VALUE;
  private boolean announced;

  public ClockSourceTask() {
    this(Clock.systemUTC());
  }

  ClockSourceTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void start(Map<String, String> properties) {
    ClockConfig config = ClockConfig.of(properties);
    for (String slice : config.slices()) {
      writers.add(new TickWriter(config.ticks(), 0, slice, config.partitions()));
    }
    partition = Map.of("clock", config.ticks().member(0));
    Map<String, Object> offset = context.offsetStorageReader().offset(partition);
    if (offset != null && offset.get("event_time") instanceof Number time) {
      last = time.longValue();
    }
  }

  /** Each second; the first time at once. */
  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    if (announced && stopped.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
      return null;
    }
    announced = true;
    last = Math.max(last, clock.millis() - 1);
    List<SourceRecord> ticks = new ArrayList<>();
    for (TickWriter writer : writers) {
      ticks.addAll(writer.write(last, false, partition, Map.of("event_time", last)));
    }
    return ticks;
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public String version() {
    return ConnectorVersion.VERSION;
  }
}
