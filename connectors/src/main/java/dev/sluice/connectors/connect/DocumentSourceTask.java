package dev.sluice.connectors.connect;

import dev.sluice.connectors.SourceKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/**
 * Reads one share of a connector's sources, one after the other by rank. The first poll only
 * announces the member; each later poll is one batch and its ticks, which Connect writes in one
 * transaction with the offsets; the poll that finds the last source finished writes the end ticks.
 * Started anew, it goes on behind the last batch committed.
 */
public final class DocumentSourceTask extends SourceTask {
  private static final long IDLE_MILLIS = 500;

  private final Clock clock;
  private final Function<SourceConfig, Outbox> outboxes;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Share share;
  private Outbox outbox;

  public DocumentSourceTask() {
    this(Clock.systemUTC(), Outbox::of);
  }

  DocumentSourceTask(Clock clock, Function<SourceConfig, Outbox> outboxes) {
    this.clock = clock;
    this.outboxes = outboxes;
  }

  @Override
  public synchronized void start(Map<String, String> properties) {
    SourceKind kind = SourceKind.valueOf(properties.get(SourceConfig.TASK_KIND));
    SourceConfig config = SourceConfig.of(kind, properties);
    outbox = outboxes.apply(config);
    List<Map<String, String>> partitions =
        config.sources().stream().map(source -> SourceOffset.partition(source.uri())).toList();
    share = new Share(config, outbox, clock, context.offsetStorageReader().offsets(partitions));
  }

  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    List<SourceRecord> batch = nextBatch();
    if (!batch.isEmpty()) {
      return batch;
    }
    boolean unused = stopped.await(IDLE_MILLIS, TimeUnit.MILLISECONDS);
    return null;
  }

  /** May be called while a poll is under way: the batch then ends with the reading at hand. */
  @Override
  public void stop() {
    stopped.countDown();
    synchronized (this) {
      if (share != null) {
        share.close();
        outbox.close();
      }
    }
  }

  @Override
  public String version() {
    return ConnectorVersion.VERSION;
  }

  private synchronized List<SourceRecord> nextBatch() {
    return stopped.getCount() == 0 ? List.of() : share.nextBatch(() -> stopped.getCount() == 0);
  }
}
