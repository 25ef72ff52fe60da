package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.Earlier;
import dev.sluice.curate.flow.Probe;
import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class BucketsTest {
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
  void documentWithAnEarlierTwinEntersNoBand() throws Exception {
    try (var buckets = contentBuckets()) {
      buckets.open();
      buckets.processElement(probe(5, A), 0);
      buckets.processElement(probe(6, B), 0);
      buckets.processElement(probe(4, C), 0);

      Queue<StreamRecord<BandProbe>> bands = buckets.getSideOutput(ContentBuckets.BANDS);
      assertThat(bands).hasSize(2 * 21);
      assertThat(bands).extracting(it -> it.getValue().docId()).containsOnly(A, C);
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
  void verifiedPairComesFromItsLowestBandAlone() throws Exception {
    int[] values = new Random(1).ints(128).toArray();
    int[] near = values.clone();
    near[0]++; // bands 1 to 20 agree
    int[] far = values.clone();
    for (int i = 6; i < 60; i++) {
      far[i]++; // bands 0 and 10 to 20 agree, but only 58 % of the values
    }
    try (var buckets = bandBuckets()) {
      buckets.open();
      arrive(buckets, 7, B, near);
      arrive(buckets, 3, A, values);
      arrive(buckets, 9, C, far);

      assertThat(buckets.extractOutputValues())
          .singleElement()
          .returns(B, DeciderInput::docId)
          .returns(7L, DeciderInput::turn)
          .returns(new Earlier(false, 3, A, 127.0 / 128), DeciderInput::earlier);
    }
  }

  private static List<String> candidates(List<DeciderInput> out, long turn) {
    return out.stream()
        .filter(it -> it.turn() == turn)
        .map(it -> it.turn() + " of " + it.earlier().turn())
        .toList();
  }

  private static void arrive(
      KeyedOneInputStreamOperatorTestHarness<Long, BandProbe, DeciderInput> buckets,
      long turn,
      String docId,
      int[] values)
      throws Exception {
    Signature signature = Signature.of("sluice-5w-128-v2", values);
    long[] keys = Banding.FOR_80_PERCENT.bucketKeys(signature);
    for (int band = 0; band < keys.length; band++) {
      buckets.processElement(new BandProbe(keys[band], band, turn, docId, signature.toBytes()), 0);
    }
  }

  private static Probe probe(long turn, String docId) {
    byte[] signature = new byte[512];
    Arrays.fill(signature, (byte) 3);
    return new Probe("digest", turn, docId, signature);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Probe, DeciderInput>
      contentBuckets() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new ContentBuckets(RECIPE)), Probe::identity, Types.STRING);
  }

  private static KeyedOneInputStreamOperatorTestHarness<Long, BandProbe, DeciderInput> bandBuckets()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new BandBuckets(RECIPE)), BandProbe::bucketKey, Types.LONG);
  }
}
