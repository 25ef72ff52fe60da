package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.Earlier;
import dev.sluice.curate.flow.Fingerprint;
import dev.sluice.curate.flow.Probe;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ContentBucketsTest {
  private static final Recipe RECIPE = ShippedRecipes.find("dedup-only").orElseThrow();
  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);
  private static final String C = "c".repeat(32);

  @Test
  void laterTwinIsTheCandidateWhicheverArrivedFirst() throws Exception {
    for (List<Probe> arrivals :
        List.of(
            List.of(probe(1, A), probe(2, B), probe(3, C)),
            List.of(probe(3, C), probe(1, A), probe(2, B)))) {
      try (var buckets = contentBuckets()) {
        buckets.open();
        for (Probe arrival : arrivals) {
          buckets.processElement(arrival, 0);
        }

        assertThat(candidates(buckets.extractOutputValues(), 3)).contains("3 of 1");
        assertThat(candidates(buckets.extractOutputValues(), 2)).containsExactly("2 of 1");
        assertThat(candidates(buckets.extractOutputValues(), 1)).isEmpty();
      }
    }
  }

  @Test
  void settledContentIsOneEntryAndRestored() throws Exception {
    OperatorSubtaskState state;
    try (var buckets = contentBuckets()) {
      buckets.open();
      buckets.processElement(probe(1, A), 0);
      buckets.processElement(probe(2, B), 0);
      buckets.processWatermark(2);
      buckets.processElement(probe(3, C), 0);
      state = buckets.snapshot(1, 1);
    }
    try (var restored = contentBuckets()) {
      restored.initializeState(state);
      restored.open();
      restored.processElement(probe(9, B), 0);

      assertThat(restored.extractOutputValues())
          .singleElement()
          .returns(new Earlier(true, 1, A, 1), DeciderInput::earlier);
    }
  }

  @Test
  void documentGoesToItsBucketsAndItsSketchUnlessItHasAnEarlierTwin() throws Exception {
    try (var buckets = contentBuckets()) {
      buckets.open();
      buckets.processElement(probe(5, A), 0);
      buckets.processElement(probe(6, B), 0);
      buckets.processElement(probe(4, C), 0);

      assertThat(buckets.getSideOutput(ContentBuckets.BANDS))
          .extracting(it -> it.getValue().document().docId())
          .containsExactly(A, C);
      assertThat(buckets.getSideOutput(ContentBuckets.BANDS))
          .allSatisfy(it -> assertThat(it.getValue().bucketKeys()).hasSize(16));
      assertThat(buckets.getSideOutput(ContentBuckets.SKETCHES))
          .extracting(it -> it.getValue().document().docId())
          .containsExactly(A, C);
    }
  }

  private static List<String> candidates(List<DeciderInput> out, long turn) {
    return out.stream()
        .filter(it -> it.turn() == turn)
        .map(it -> it.turn() + " of " + it.earlier().turn())
        .toList();
  }

  private static Probe probe(long turn, String docId) {
    byte[] signature = new byte[512];
    Arrays.fill(signature, (byte) 3);
    return new Probe("digest", turn, docId, new Fingerprint(signature, new byte[] {1}));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Probe, DeciderInput>
      contentBuckets() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new ContentBuckets(RECIPE), Probe::identity, Types.STRING);
  }
}
