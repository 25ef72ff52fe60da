package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.OneTopicSerializer;
import dev.sluice.curate.io.TopicRecordReader;
import dev.sluice.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.common.TopicPartition;

/**
 * The job's source and sinks in Kafka.
 *
 * <p>The source never ends: a bounded one does not finish after a restore (FLINK-31006), and the
 * end of the input is in the stream. Its group id shows lag and nothing else; offsets are Flink's
 * state.
 *
 * <p>Sinks commit with each checkpoint. Their transactional ids are pooled under a prefix that must
 * not change while there is state: another prefix leaves transactions of the old one open.
 */
final class KafkaEnds {
  private final CurateConfig config;

  KafkaEnds(CurateConfig config) {
    this.config = config;
  }

  /** Settings of every client: where the cluster is and what is passed through. */
  Properties clients() {
    Properties properties = new Properties();
    properties.putAll(config.kafka());
    properties.setProperty("bootstrap.servers", config.bootstrapServers());
    return properties;
  }

  KafkaSource<TopicRecord> source() {
    return source(config.topics());
  }

  /** The topic of benchmarks, likewise without end. */
  KafkaSource<TopicRecord> benchmarks() {
    return source(List.of(Topics.BENCHMARKS));
  }

  private KafkaSource<TopicRecord> source(List<String> topics) {
    Properties properties = clients();
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("partition.discovery.interval.ms", "-1");
    return KafkaSource.<TopicRecord>builder()
        .setProperties(properties)
        .setTopics(topics)
        .setGroupId("sluice-curate-" + config.output())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new TopicRecordReader())
        .build();
  }

  /** Takedowns from an offset on; whatever was before it is read by {@link StandingTakedowns}. */
  KafkaSource<TopicRecord> takedowns(long fromKafkaOffset) {
    Properties properties = clients();
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("partition.discovery.interval.ms", "-1");
    return KafkaSource.<TopicRecord>builder()
        .setProperties(properties)
        .setTopics(Topics.TAKEDOWN)
        .setGroupId("sluice-curate-takedowns-" + config.output())
        .setStartingOffsets(
            OffsetsInitializer.offsets(
                Map.of(new TopicPartition(Topics.TAKEDOWN, 0), fromKafkaOffset)))
        .setDeserializer(new TopicRecordReader())
        .build();
  }

  <T> KafkaSink<T> sink(String name, String topic, KafkaRecordSerializationSchema<T> serializer) {
    Properties properties = clients();
    properties.setProperty(
        "transaction.timeout.ms", Long.toString(config.transactionTimeout().toMillis()));
    properties.setProperty("max.request.size", Integer.toString(MAX_REQUEST_BYTES));
    properties.putIfAbsent("compression.type", "zstd");
    // Nothing is visible before the checkpoint: large batches at the lowest level take half the
    // time of Kafka's 16 KB at the usual one, and fewer bytes.
    properties.putIfAbsent("compression.zstd.level", "1");
    properties.putIfAbsent("batch.size", Integer.toString(BATCH_BYTES));
    properties.putIfAbsent("linger.ms", "50");
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(properties)
        .setBootstrapServers(config.bootstrapServers())
        .setRecordSerializer(new OneTopicSerializer<>(topic, serializer))
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setTransactionalIdPrefix("sluice-%s-%s".formatted(config.output(), name))
        .build();
  }

  private static final int BATCH_BYTES = 256 * 1024;

  /** Before compression, so above what a topic takes. */
  private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;
}
