package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.HeldParagraph;
import dev.sluice.curate.flow.ParagraphProbe;
import dev.sluice.refine.dedup.Generations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ParagraphBucketsTest {

  @Test
  void everyLaterHolderIsToldOfTheFirstWhateverTheArrival() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      List<ParagraphProbe> arrivals = new ArrayList<>();
      for (int turn = 0; turn < 8; turn++) {
        arrivals.add(probe(1, turn));
        if (turn > 3) {
          arrivals.add(probe(2, turn));
        }
      }
      Collections.shuffle(arrivals, new Random(seed));
      try (Harness buckets = opened(null)) {
        for (ParagraphProbe arrival : arrivals) {
          buckets.processElement(arrival, 0);
        }

        assertThat(earliestTold(buckets, 1)).hasSize(7).doesNotContainKey(0L);
        assertThat(earliestTold(buckets, 1).values()).containsOnly(0L);
        assertThat(earliestTold(buckets, 2)).hasSize(3).doesNotContainKey(4L);
        assertThat(earliestTold(buckets, 2).values()).containsOnly(4L);
      }
    }
  }

  @Test
  void settledParagraphIsOneEntryForEverAlsoAfterARestore() throws Exception {
    OperatorSubtaskState state;
    try (Harness buckets = opened(null)) {
      buckets.processElement(probe(1, 3), 0);
      buckets.processElement(probe(1, 5), 0);
      buckets.processElement(probe(1, 4), 0);
      assertThat(buckets.numKeyedStateEntries()).isEqualTo(2); // the first and the others
      buckets.processWatermark(5);
      buckets.processElement(probe(1, 6), 0);
      assertThat(buckets.numKeyedStateEntries()).isEqualTo(1);
      state = buckets.snapshot(1, 1);
    }
    try (Harness restored = opened(state)) {
      restored.processWatermark(8); // a watermark is not restored, it comes again
      restored.processElement(probe(1, 9), 0);

      assertThat(restored.numKeyedStateEntries()).isEqualTo(1);
      assertThat(restored.extractOutputValues())
          .singleElement()
          .returns(9L, DeciderInput::turn)
          .returns(new HeldParagraph(1, 3, id(3)), DeciderInput::held);
    }
  }

  @Test
  void equalParagraphsOfTwoGroupsDoNotMeet() throws Exception {
    try (Harness buckets = opened(null)) {
      buckets.processElement(new ParagraphProbe(1 ^ 77, 1, 3, id(3)), 0);
      buckets.processElement(new ParagraphProbe(1 ^ 99, 1, 4, id(4)), 0);

      assertThat(buckets.extractOutputValues()).isEmpty();
    }
  }

  private static Map<Long, Long> earliestTold(Harness buckets, long hash) {
    Map<Long, Long> told = new TreeMap<>();
    for (DeciderInput input : buckets.extractOutputValues()) {
      if (input.held().hash() == hash) {
        told.merge(input.turn(), input.held().turn(), Math::min);
      }
    }
    return told;
  }

  private static ParagraphProbe probe(long hash, long turn) {
    return new ParagraphProbe(hash, hash, turn, id(turn));
  }

  private static String id(long turn) {
    return "%032x".formatted(turn);
  }

  private static Harness opened(OperatorSubtaskState state) throws Exception {
    Harness harness = new Harness();
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<Long, ParagraphProbe, DeciderInput> {
    Harness() throws Exception {
      super(new ParagraphBuckets(4, Generations.ONE), ParagraphProbe::bucketKey, Types.LONG);
    }
  }
}
