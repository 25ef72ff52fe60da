package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.kafka.clients.producer.internals.TransactionalRequestResult;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/**
 * Kafka is pinned for Flink's sake: its exactly-once sink calls a method of the producer's inside
 * that Kafka 4.3 took away, and says so only at the first checkpoint.
 */
class VersionPinTest {
  @Test
  void theProducerHasTheMethodThatTheExactlyOnceSinkCalls() {
    assertThatCode(() -> TransactionalRequestResult.class.getMethod("await"))
        .doesNotThrowAnyException();
  }

  @Test
  void kafkaClientsAreThoseTheSinkWasMeasuredWith() {
    assertThat(AppInfoParser.getVersion()).isEqualTo("4.2.1");
  }

  @Test
  void rocksDbIsFlinks() {
    assertThat(org.rocksdb.RocksDB.class.getProtectionDomain().getCodeSource().getLocation())
        .asString()
        .contains("frocksdbjni");
  }
}
