package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.Earlier;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** The buckets of the bands and the sketches behind them, with Flink's own state. */
class NearDuplicatesTest {
  private static final Banding BANDING = Banding.FOR_80_PERCENT;
  private static final PairVerifier VERIFIER = new PairVerifier(0.8);
  private static final String A = "a".repeat(32);
  private static final String B = "b".repeat(32);
  private static final String C = "c".repeat(32);

  @Test
  void pairThatMeetsInManyBandsIsAskedOnceWhereTheMemberIs() throws Exception {
    try (var buckets = buckets()) {
      buckets.open();
      buckets.processElement(inBands(7, B, words(0, 300)), 0);
      buckets.processElement(inBands(3, A, words(2, 302)), 0);

      assertThat(buckets.extractOutputValues()).isEmpty();
      assertThat(asked(buckets)).containsExactly(A + " about " + B);
    }
  }

  @Test
  void fullBucketVerifiesAgainstItsLeadersAndAsksAboutTheFirstMembersAlone() throws Exception {
    try (var buckets = buckets()) {
      buckets.open();
      for (int i = 0; i < 40; i++) {
        buckets.processElement(inBands(i, id(i), words(0, 400)), 0);
      }
      int asked = asked(buckets).size();
      int verified = buckets.extractOutputValues().size();
      buckets.processElement(inBands(40, id(40), words(0, 400)), 0);

      assertThat(asked(buckets)).hasSize(asked + 16);
      assertThat(buckets.extractOutputValues().subList(verified, verified + 1))
          .singleElement()
          .returns(id(40), DeciderInput::docId)
          .returns(new Earlier(false, 16, id(16), 1), DeciderInput::earlier);
    }
  }

  @Test
  void bucketsAreRestored() throws Exception {
    OperatorSubtaskState state;
    try (var buckets = buckets()) {
      buckets.open();
      for (int i = 0; i < 20; i++) {
        buckets.processElement(inBands(i, id(i), words(0, 400)), 0);
      }
      state = buckets.snapshot(1, 1);
    }
    try (var restored = buckets()) {
      restored.initializeState(state);
      restored.open();
      restored.processElement(inBands(20, id(20), words(0, 400)), 0);

      assertThat(asked(restored)).hasSize(16);
      assertThat(restored.extractOutputValues())
          .singleElement()
          .returns(new Earlier(false, 16, id(16), 1), DeciderInput::earlier);
    }
  }

  @Test
  void questionsAreAnsweredWhetherTheyComeBeforeTheirDocumentOrAfter() throws Exception {
    for (boolean before : new boolean[] {true, false}) {
      try (var sketches = sketches()) {
        sketches.open();
        SketchedDocument asked = sketched(7, B, words(0, 300));
        List<SketchProbe> arrivals = new ArrayList<>();
        arrivals.add(SketchProbe.toKeep(asked));
        arrivals.add(before ? 0 : 1, question(3, A, words(2, 302), asked));
        arrivals.add(before ? 0 : 2, question(9, C, words(100, 400), asked));
        for (SketchProbe arrival : arrivals) {
          sketches.processElement(arrival, 0);
        }

        assertThat(sketches.extractOutputValues())
            .singleElement()
            .returns(B, DeciderInput::docId)
            .returns(7L, DeciderInput::turn)
            .returns(new Earlier(false, 3, A, 294.0 / 298), DeciderInput::earlier);
      }
    }
  }

  @Test
  void oneRecordAsksAboutAllMembersOfASubtask() throws Exception {
    SketchedDocument one = sketched(11, A, words(0, 300));
    SketchedDocument other = sketched(12, B, words(2, 302));
    SketchedDocument missing = sketched(13, id(1), words(3, 303));
    try (var sketches = sketches()) {
      sketches.open();
      sketches.processElement(SketchProbe.toKeep(one), 0);
      sketches.processElement(question(9, C, words(1, 301), missing, other, one), 0);
      sketches.processElement(SketchProbe.toKeep(other), 0);

      assertThat(sketches.extractOutputValues())
          .extracting(it -> it.docId() + " of " + it.earlier().docId())
          .containsExactly(A + " of " + C, B + " of " + C);
    }
  }

  @Test
  void membersThatComeAfterTheFirstDuplicateAreNotLookedFor() throws Exception {
    SketchedDocument first = sketched(1, A, words(0, 300));
    SketchedDocument later = sketched(2, B, words(1, 301));
    try (var sketches = sketches()) {
      sketches.open();
      sketches.processElement(SketchProbe.toKeep(first), 0);
      sketches.processElement(question(9, C, words(1, 301), later, first), 0);
      sketches.processElement(SketchProbe.toKeep(later), 0);

      assertThat(sketches.extractOutputValues())
          .extracting(it -> it.docId() + " of " + it.earlier().docId())
          .containsExactly(C + " of " + A);
    }
  }

  @Test
  void bucketsOfOneMemberHaveItAfterARestore() throws Exception {
    OperatorSubtaskState state;
    int documents = 300;
    try (var buckets = buckets()) {
      buckets.open();
      for (int i = 0; i < documents; i++) {
        buckets.processElement(inBands(i, id(i), words(1000 * i, 1000 * i + 60)), 0);
      }
      assertThat(asked(buckets)).isEmpty();
      state = buckets.snapshot(1, 1);
    }
    try (var restored = buckets()) {
      restored.initializeState(state);
      restored.open();
      for (int i = 0; i < documents; i++) {
        int number = documents + i;
        restored.processElement(inBands(number, id(number), words(1000 * i, 1000 * i + 60)), 0);
      }

      assertThat(asked(restored)).hasSize(documents);
    }
  }

  @Test
  void everySubtaskHasAKeyOfItsOwn() {
    for (int parallelism : new int[] {1, 2, 3, 7, 64, 128}) {
      SubtaskKeys keys = new SubtaskKeys(parallelism);
      for (int subtask = 0; subtask < parallelism; subtask++) {
        assertThat(keys.subtaskOf(keys.keyOf(subtask))).isEqualTo(subtask);
      }
    }
  }

  private static List<String> asked(
      KeyedOneInputStreamOperatorTestHarness<Long, BandProbe, DeciderInput> buckets) {
    List<String> asked = new ArrayList<>();
    var questions = buckets.getSideOutput(BandBuckets.QUESTIONS);
    for (var question : questions == null ? List.<StreamRecord<SketchProbe>>of() : questions) {
      for (String member : question.getValue().members()) {
        asked.add(question.getValue().document().docId() + " about " + member);
      }
    }
    return asked;
  }

  private static SketchProbe question(
      long turn, String docId, String text, SketchedDocument... members) {
    return SketchProbe.toCompare(
        0,
        Stream.of(members).map(member -> member.arrival().position()).toList(),
        sketched(turn, docId, text));
  }

  private static BandProbe inBands(long turn, String docId, String text) {
    long[] keys =
        BANDING.bucketKeys(SignatureFamily.DEFAULT.sign(new Document(text)).orElseThrow());
    return new BandProbe(0, keys, sketched(turn, docId, text));
  }

  private static SketchedDocument sketched(long turn, String docId, String text) {
    byte[] sketch = SignatureFamily.DEFAULT.sketch(new Document(text)).orElseThrow().toBytes();
    return new SketchedDocument(turn, docId, sketch);
  }

  private static String id(int number) {
    return "%032x".formatted(number + 1L);
  }

  private static String words(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append('w').append(i).append(' ');
    }
    return text.toString();
  }

  private static KeyedOneInputStreamOperatorTestHarness<Long, BandProbe, DeciderInput> buckets()
      throws Exception {
    return onRocksDb(
        new KeyedOneInputStreamOperatorTestHarness<>(
            new BandBuckets(VERIFIER, false, 4, 1 << 20, Generations.ONE),
            BandProbe::subtaskKey,
            Types.LONG));
  }

  private static KeyedOneInputStreamOperatorTestHarness<Long, SketchProbe, DeciderInput> sketches()
      throws Exception {
    return onRocksDb(
        new KeyedOneInputStreamOperatorTestHarness<>(
            new Sketches(VERIFIER, 4, Generations.ONE), SketchProbe::subtaskKey, Types.LONG));
  }

  private static <I> KeyedOneInputStreamOperatorTestHarness<Long, I, DeciderInput> onRocksDb(
      KeyedOneInputStreamOperatorTestHarness<Long, I, DeciderInput> harness) {
    harness.setStateBackend(new EmbeddedRocksDBStateBackend());
    return harness;
  }
}
