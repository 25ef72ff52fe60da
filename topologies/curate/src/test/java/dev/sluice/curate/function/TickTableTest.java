package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.curate.flow.TickNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTableTest {
  private static final long NONE = PartitionTicks.NONE;

  private final TickTable table =
      new TickTable(List.of(new TopicPartitionName("a", 0), new TopicPartitionName("a", 1)));

  @Test
  void noWatermarkUntilEveryPartitionHasOne() {
    hear(0, "m", 1, 10, false);
    assertThat(table.watermark()).isEqualTo(NONE);
    hear(1, "m", 1, 7, false);
    assertThat(table.watermark()).isEqualTo(7);
  }

  @Test
  void boundedGroupHasNoWatermarkUntilAllItsMembersWereHeard() {
    hear(1, "m", 1, Long.MAX_VALUE - 1, false);
    hear(0, "m", 2, 10, false);
    assertThat(table.watermark()).isEqualTo(NONE);
    hear(0, "n", 2, 5, false);
    assertThat(table.watermark()).isEqualTo(5);
  }

  @Test
  void endedMembersHoldNothingBackAndTheLastOneEndsThePartition() {
    hear(1, "m", 1, 100, true);
    hear(0, "m", 2, 10, true);
    assertThat(table.watermark()).isEqualTo(NONE);
    hear(0, "n", 2, 20, false);
    assertThat(table.watermark()).isEqualTo(20);
    hear(0, "n", 2, 30, true);
    assertThat(table.watermark()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void openGroupCountsWhomItHeardAndNeverEnds() {
    hear(1, "clock", 0, 1000, false);
    hear(0, "clock", 0, 50, false);
    assertThat(table.watermark()).isEqualTo(50);
    hear(0, "file", 0, 40, false);
    assertThat(table.watermark()).isEqualTo(40);
    hear(0, "file", 0, 60, true);
    assertThat(table.watermark()).isEqualTo(50);
    hear(0, "clock", 0, 70, true);
    assertThat(table.watermark()).isEqualTo(70);
  }

  @Test
  void aMemberOfAnOpenGroupThatEndedMayJoinAgain() {
    hear(1, "clock", 0, 1000, false);
    hear(0, "clock", 0, 50, false);
    hear(0, "file", 0, 60, true);
    hear(0, "file", 0, 60, false);
    hear(0, "clock", 0, 90, false);
    assertThat(table.watermark()).isEqualTo(60);
    hear(0, "file", 0, 80, true);
    assertThat(table.watermark()).isEqualTo(90);
  }

  @Test
  void whatEndedInAnOpenGroupIsForgottenButForTheLast() {
    for (int i = 0; i < 100; i++) {
      hear(0, "file-" + i, 0, i, true);
    }
    assertThat(table.rows()).hasSize(1).extracting(TickNotice::eventTime).containsExactly(99L);
  }

  @Test
  void promiseIsNotTakenBack() {
    hear(1, "m", 1, 100, false);
    hear(0, "m", 1, 10, false);
    hear(0, "m", 1, 3, false);
    assertThat(table.watermark()).isEqualTo(10);
    hear(0, "m", 1, 10, true);
    hear(0, "m", 1, 11, false);
    assertThat(table.watermark()).isEqualTo(100);
  }

  @Test
  void announcementPromisesNothing() {
    hear(1, "m", 1, 100, false);
    hear(0, "m", 1, Long.MIN_VALUE, false);
    assertThat(table.watermark()).isEqualTo(NONE);
  }

  @Test
  void partitionThatTheJobDoesNotKnowIsAnError() {
    assertThatThrownBy(() -> hear(2, "m", 1, 0, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("partitions are fixed");
  }

  private void hear(int partition, String member, int members, long eventTime, boolean end) {
    table.hear(
        new TickNotice(
            "a", partition, members == 0 ? "open" : "run", member, members, eventTime, end));
  }
}
