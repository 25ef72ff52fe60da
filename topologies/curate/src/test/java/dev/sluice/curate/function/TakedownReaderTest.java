package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class TakedownReaderTest {
  private static final int PARTITIONS = 3;

  @Test
  void whatStoodAtTheStartIsToldToEveryPartitionBeforeTheWatermarkAndOnceInALife()
      throws Exception {
    OperatorSubtaskState state;
    try (var reader = reader()) {
      reader.open();
      assertThat(reader.getOutput()).isEmpty();
      reader.setProcessingTime(1);

      assertThat(reader.extractOutputValues())
          .extracting(DeciderInput::partition)
          .containsExactly(0, 1, 2);
      assertThat(reader.getOutput()).last().isEqualTo(Watermark.MAX_WATERMARK);
      state = reader.snapshot(1, 1);
    }
    try (var restored = reader()) {
      restored.initializeState(state);
      restored.open();
      restored.setProcessingTime(1);

      assertThat(restored.getOutput()).containsExactly(Watermark.MAX_WATERMARK);
    }
  }

  @Test
  void recordThatComesFirstStillComesBehindWhatStood() throws Exception {
    try (var reader = reader()) {
      reader.open();
      reader.processElement(withdrawal("later"), 0);

      assertThat(reader.extractOutputValues())
          .extracting(it -> it.takedown().id())
          .containsExactly("stood", "stood", "stood", "later", "later", "later");
    }
  }

  @Test
  void recordThatSaysNothingIsADeadLetterAndNoDocument() throws Exception {
    try (var reader = reader()) {
      reader.open();
      reader.processElement(
          new TopicRecord(Topics.TAKEDOWN, 0, 9, null, new byte[] {1, 2}, null), 0);

      assertThat(reader.extractOutputValues()).hasSize(PARTITIONS);
      assertThat(reader.getSideOutput(TakedownReader.DEAD_LETTERS)).hasSize(1);
    }
  }

  private static TopicRecord withdrawal(String id) {
    return new TopicRecord(Topics.TAKEDOWN, 0, 0, id.getBytes(StandardCharsets.UTF_8), null, null);
  }

  private static OneInputStreamOperatorTestHarness<TopicRecord, DeciderInput> reader()
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new TakedownReader(List.of(withdrawal("stood")), PARTITIONS, MemoryRegistry::new));
  }
}
