package dev.sluice.local.broker;

import java.util.Map;
import java.util.TreeMap;

/** The broker's settings: a single node that is broker and controller, sized for one machine. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";

  private BrokerProperties() {}

  static Map<String, String> of(EmbeddedBrokerConfig config) {
    String client = "PLAINTEXT://127.0.0.1:" + config.port();
    Map<String, String> p = new TreeMap<>();
    p.put("process.roles", "broker,controller");
    p.put("node.id", Integer.toString(NODE_ID));
    p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + config.controllerPort());
    p.put("listeners", client + "," + CONTROLLER + "://127.0.0.1:" + config.controllerPort());
    p.put("advertised.listeners", client);
    p.put("controller.listener.names", CONTROLLER);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", config.dataDir().toString());

    p.put("auto.create.topics.enable", "false");
    p.put("default.replication.factor", "1");
    p.put("min.insync.replicas", "1");
    p.put("offsets.topic.replication.factor", "1");
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("transaction.state.log.num.partitions", "4");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");

    // Flink's sinks ask for transactions of up to an hour.
    p.put("transaction.max.timeout.ms", "3600000");
    // How long after its timeout a dead process's transaction may still hold up readers.
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    p.put("group.initial.rebalance.delay.ms", "0");
    // The default of 128 MiB is heap that a handful of compacted topics never use.
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    return p;
  }
}
