package dev.sluice.annotate;

import dev.sluice.annotate.io.AnyTimestamp;
import java.util.Properties;

/** The settings of Kafka Streams: ours, then what the operator passes through. */
final class StreamsSettings {
  private static final int MAX_REQUEST_BYTES = 3 * 1024 * 1024;
  private static final int BATCH_BYTES = 256 * 1024;

  private StreamsSettings() {}

  static Properties of(AnnotateConfig config) {
    Properties p = new Properties();
    // Each output waits for a commit before curate sees it, so this bounds the latency, in ms.
    p.put("commit.interval.ms", "100");
    // A single document may take long. The price: after a crash, readers of committed records wait
    // until the broker has aborted what was open, up to this long.
    p.put("producer.transaction.timeout.ms", "60000");
    // After a crash the next process gets its partitions when the old member has timed out.
    p.put("consumer.session.timeout.ms", "10000");
    p.put("producer.max.request.size", Integer.toString(MAX_REQUEST_BYTES));
    p.put("producer.compression.type", "zstd");
    // Nothing is visible before the commit: large batches at the lowest level take half the time of
    // Kafka's 16 KB at the usual one, and fewer bytes.
    p.put("producer.compression.zstd.level", "1");
    p.put("producer.batch.size", Integer.toString(BATCH_BYTES));
    p.put("producer.linger.ms", "50");
    p.put("statestore.cache.max.bytes", "0");
    p.putAll(config.kafka());

    p.put("application.id", config.applicationId());
    p.put("bootstrap.servers", config.bootstrapServers());
    p.put("state.dir", config.stateDir().toString());
    p.put("num.stream.threads", Integer.toString(config.threads()));
    p.put("processing.guarantee", "exactly_once_v2");
    p.put("ensure.explicit.internal.resource.naming", "true");
    p.put("default.timestamp.extractor", AnyTimestamp.class.getName());
    return p;
  }
}
