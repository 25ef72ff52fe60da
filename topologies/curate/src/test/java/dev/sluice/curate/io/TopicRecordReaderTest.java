package dev.sluice.curate.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.schemas.Tick;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TopicRecordReaderTest {
  private static final byte[] TICK = new Tick("g", "m", 1, 7, true).toBytes();
  private static final byte[] KEY = Documents.id(1).getBytes(StandardCharsets.UTF_8);

  @Test
  void aRecordWithoutKeyAndValueIsATick() {
    assertThat(read(null, null).tick()).isEqualTo(TICK);
  }

  @Test
  void aDocumentWithATicksHeaderIsStillADocument() {
    assertThat(read(KEY, new byte[] {1}).tick()).isNull();
    assertThat(read(null, new byte[] {1}).tick()).isNull();
  }

  @Test
  void aTombstoneWithATicksHeaderIsNoTick() {
    assertThat(read(KEY, null).tick()).isNull();
  }

  private static TopicRecord read(byte[] key, byte[] value) {
    List<TopicRecord> read = new ArrayList<>();
    new TopicRecordReader()
        .deserialize(
            new ConsumerRecord<>(
                "annotated.s",
                0,
                1,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders().add(Tick.HEADER, TICK),
                Optional.empty()),
            new ListCollector<>(read));
    return read.get(0);
  }
}
