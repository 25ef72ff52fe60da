package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.Addressed;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TickNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class TickAlignerTest {
  private static final List<TopicPartitionName> PARTITIONS =
      List.of(new TopicPartitionName("a", 0), new TopicPartitionName("a", 1));
  private static final int MOST = PartitionKeys.MAX_PARALLELISM;

  @Test
  void watermarkIsEmittedWhenItRisesAndOnlyThen() throws Exception {
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processElement(tick(0, 5), 0);
      aligner.processElement(tick(1, 9), 0);
      aligner.processElement(tick(1, 12), 0);
      aligner.processElement(tick(0, 20), 0);

      assertThat(watermarks(aligner)).containsExactly(5L, 12L);
    }
  }

  @Test
  void watermarksOfTheSourceAreIgnored() throws Exception {
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processWatermark(Watermark.MAX_WATERMARK);

      assertThat(aligner.getOutput()).isEmpty();
    }
  }

  @Test
  void restoreSaysTheWatermarkAgainThoughNothingComes() throws Exception {
    OperatorSubtaskState state;
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processElement(end(0), 0);
      aligner.processElement(end(1), 0);
      state = aligner.snapshot(1, 1);
    }
    try (Harness restored = opened(1, 0, state)) {
      restored.setProcessingTime(1);

      assertThat(watermarks(restored)).containsExactly(Long.MAX_VALUE);
    }
  }

  @Test
  void everySubtaskKnowsAllTicksAfterEachRescale() throws Exception {
    OperatorSubtaskState one;
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processElement(tick(0, 5), 0);
      aligner.processElement(tick(1, 9), 0);
      one = aligner.snapshot(1, 1);
    }
    OperatorSubtaskState two;
    try (Harness first = opened(2, 0, repartitioned(one, 1, 2, 0));
        Harness second = opened(2, 1, repartitioned(one, 1, 2, 1))) {
      for (Harness aligner : List.of(first, second)) {
        aligner.setProcessingTime(1);
        assertThat(watermarks(aligner)).containsExactly(5L);
        aligner.processElement(tick(0, 30), 0);
        assertThat(watermarks(aligner)).containsExactly(5L, 9L);
      }
      two =
          AbstractStreamOperatorTestHarness.repackageState(
              first.snapshot(2, 2), second.snapshot(2, 2));
    }
    try (Harness aligner = opened(1, 0, repartitioned(two, 2, 1, 0))) {
      aligner.setProcessingTime(1);
      assertThat(watermarks(aligner)).containsExactly(9L);
      aligner.processElement(tick(1, 40), 0);
      assertThat(watermarks(aligner)).containsExactly(9L, 30L);
    }
  }

  /** Partitions interleave at random, each in its own order; some members write to both. */
  @Test
  void noDocumentComesBehindTheWatermarkInAnyInterleaving() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<List<Addressed>> logs = logs(random);
      try (Harness aligner = opened(1, 0, null)) {
        while (!logs.isEmpty()) {
          List<Addressed> log = logs.get(random.nextInt(logs.size()));
          aligner.processElement(log.remove(0), 0);
          logs.removeIf(List::isEmpty);
        }
        long watermark = Long.MIN_VALUE;
        int documents = 0;
        for (Object out : aligner.getOutput()) {
          if (out instanceof Watermark mark) {
            watermark = mark.getTimestamp();
          } else {
            JudgedDocument document = (JudgedDocument) ((StreamRecord<?>) out).getValue();
            assertThat(document.late()).as("seed %d", seed).isFalse();
            assertThat(document.turn()).isGreaterThan(watermark);
            documents++;
          }
        }
        assertThat(watermark).isEqualTo(Long.MAX_VALUE);
        assertThat(documents).isEqualTo(200);
      }
    }
  }

  @Test
  void lateDocumentIsFlaggedAndTakesItsTurnBehindTheWatermark() throws Exception {
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processElement(tick(0, 50), 0);
      aligner.processElement(tick(1, 60), 0);
      aligner.processElement(document(50), 0);
      aligner.processElement(document(51), 0);

      assertThat(documents(aligner)).extracting(JudgedDocument::late).containsExactly(true, false);
      assertThat(documents(aligner)).extracting(JudgedDocument::turn).containsExactly(51L, 51L);
      assertThat(documents(aligner)).allMatch(JudgedDocument::passed);
    }
  }

  @Test
  void documentBehindTheEndOfAllInputIsRejected() throws Exception {
    try (Harness aligner = opened(1, 0, null)) {
      aligner.processElement(end(0), 0);
      aligner.processElement(end(1), 0);
      aligner.processElement(document(50), 0);

      assertThat(documents(aligner))
          .singleElement()
          .returns(true, JudgedDocument::late)
          .returns(Rejection.afterEnd(), JudgedDocument::rejection);
    }
  }

  /** Two members each write 100 documents, to partitions by chance, and tick into both. */
  private static List<List<Addressed>> logs(Random random) {
    List<List<Addressed>> logs = List.of(new ArrayList<>(), new ArrayList<>());
    long[] time = {0, 1000};
    int[] left = {100, 100};
    while (left[0] + left[1] > 0) {
      int member = left[0] == 0 ? 1 : left[1] == 0 ? 0 : random.nextInt(2);
      time[member] += 1 + random.nextInt(3);
      logs.get(random.nextInt(2)).add(document(time[member]));
      left[member]--;
      if (random.nextInt(4) == 0 || left[member] == 0) {
        boolean end = left[member] == 0;
        for (int partition = 0; partition < 2; partition++) {
          logs.get(partition)
              .add(
                  new Addressed(
                      0,
                      null,
                      new TickNotice("a", partition, "run", "m" + member, 2, time[member], end)));
        }
      }
    }
    return new ArrayList<>(logs);
  }

  private static Addressed tick(int partition, long eventTime) {
    return new Addressed(0, null, new TickNotice("a", partition, "run", "m", 1, eventTime, false));
  }

  private static Addressed end(int partition) {
    return new Addressed(0, null, new TickNotice("a", partition, "run", "m", 1, 99, true));
  }

  private static Addressed document(long eventTime) {
    return new Addressed(
        0, new JudgedDocument("id", eventTime, false, "digest", null, new byte[] {1}, null), null);
  }

  private static List<Long> watermarks(Harness aligner) {
    return aligner.getOutput().stream()
        .filter(Watermark.class::isInstance)
        .map(it -> ((Watermark) it).getTimestamp())
        .toList();
  }

  private static List<JudgedDocument> documents(Harness aligner) {
    return aligner.getOutput().stream()
        .filter(StreamRecord.class::isInstance)
        .map(it -> (JudgedDocument) ((StreamRecord<?>) it).getValue())
        .toList();
  }

  private static OperatorSubtaskState repartitioned(
      OperatorSubtaskState state, int from, int to, int subtask) {
    return AbstractStreamOperatorTestHarness.repartitionOperatorState(
        state, MOST, from, to, subtask);
  }

  private static Harness opened(int parallelism, int subtask, OperatorSubtaskState state)
      throws Exception {
    Harness harness = new Harness(parallelism, subtask);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static final class Harness
      extends OneInputStreamOperatorTestHarness<Addressed, JudgedDocument> {
    Harness(int parallelism, int subtask) throws Exception {
      super(new TickAligner(PARTITIONS), MOST, parallelism, subtask);
    }
  }
}
