package dev.sluice.local.infra;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;

/**
 * A distributed Connect worker on the loopback interface, with exactly-once sources. Distributed
 * although alone: standalone mode has no exactly-once sources.
 */
final class ConnectWorker {
  private static final String BYTES = "org.apache.kafka.connect.converters.ByteArrayConverter";

  private final Connect<?> connect;

  private ConnectWorker(Connect<?> connect) {
    this.connect = connect;
  }

  static ConnectWorker start(String bootstrapServers, int restPort) {
    return new ConnectWorker(
        new ConnectDistributed().startConnect(settings(bootstrapServers, restPort)));
  }

  /**
   * Waits until the worker has stopped, in a shutdown of the JVM. Connect's own shutdown hook stops
   * it; a second call to its stop would return at once and the broker would go before the tasks.
   */
  void awaitStop() {
    connect.awaitStop();
  }

  private static Map<String, String> settings(String bootstrapServers, int restPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("group.id", "sluice-connect");
    settings.put("listeners", "http://127.0.0.1:" + restPort);
    settings.put("exactly.once.source.support", "enabled");
    settings.put("plugin.discovery", "service_load");
    for (String store : new String[] {"offset", "config", "status"}) {
      settings.put(store + ".storage.topic", "connect-" + store + "s");
      settings.put(store + ".storage.replication.factor", "1");
    }
    settings.put("offset.storage.partitions", "2");
    settings.put("status.storage.partitions", "1");
    settings.put("key.converter", BYTES);
    settings.put("value.converter", BYTES);
    settings.put("header.converter", BYTES);
    // A killed worker is forgotten after this, and the one started in its place takes over.
    settings.put("session.timeout.ms", "6000");
    settings.put("heartbeat.interval.ms", "1500");
    settings.put("scheduled.rebalance.max.delay.ms", "0");
    settings.put("offset.flush.interval.ms", "1000");
    settings.put("task.shutdown.graceful.timeout.ms", "5000");
    settings.put("producer.compression.type", "zstd");
    settings.put("producer.max.request.size", "3145728");
    settings.put("producer.batch.size", "262144");
    settings.put("consumer.isolation.level", "read_committed");
    settings.put("consumer.max.partition.fetch.bytes", "4194304");
    return settings;
  }
}
