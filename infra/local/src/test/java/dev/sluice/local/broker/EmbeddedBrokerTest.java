package dev.sluice.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  @TempDir Path folder;

  @Test
  void whatWasCommittedIsFoundAfterARestartAndWhatWasAbortedIsNot() throws Exception {
    EmbeddedBrokerConfig config = BrokerOnFreePorts.in(folder.resolve("kafka"));
    String cluster;
    try (EmbeddedBroker broker = new EmbeddedBroker(config)) {
      broker.start();
      assertThatThrownBy(broker::start).isInstanceOf(IllegalStateException.class);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        new TopicMaker(admin).create("t", 2, Map.of("retention.ms", "-1"));
        new TopicMaker(admin).create("t", 2, Map.of());
        assertThatThrownBy(() -> new TopicMaker(admin).create("t", 3, Map.of()))
            .hasMessageContaining("2 partitions instead of 3");
        cluster = admin.describeCluster().clusterId().get();
      }
      write(broker, "committed", true);
      write(broker, "aborted", false);
    }
    EmbeddedBrokerConfig moved = BrokerOnFreePorts.in(folder.resolve("kafka"));
    try (EmbeddedBroker broker = new EmbeddedBroker(moved)) {
      broker.start();
      write(broker, "later", true);
      assertThat(read(broker)).containsExactly("committed", "later");
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
      }
    }
  }

  @Test
  void portsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new EmbeddedBrokerConfig(folder, 0, 1)).hasMessageContaining("port");
    assertThatThrownBy(() -> new EmbeddedBrokerConfig(folder, 1, 65_536))
        .hasMessageContaining("controllerPort must be 1 to 65535, but is 65536");
    assertThatThrownBy(() -> new EmbeddedBrokerConfig(folder, 5, 5))
        .hasMessageContaining("both are 5");
  }

  private static void write(EmbeddedBroker broker, String value, boolean commit) throws Exception {
    Map<String, Object> p = new HashMap<>();
    p.put("bootstrap.servers", broker.bootstrapServers());
    p.put("transactional.id", "test");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(p, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("t", 0, null, value)).get();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static List<String> read(EmbeddedBroker broker) {
    Map<String, Object> p = new HashMap<>();
    p.put("bootstrap.servers", broker.bootstrapServers());
    p.put("isolation.level", "read_committed");
    List<String> values = new ArrayList<>();
    TopicPartition partition = new TopicPartition("t", 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(p, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (values.size() < 2) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
      }
    }
    return values;
  }
}
