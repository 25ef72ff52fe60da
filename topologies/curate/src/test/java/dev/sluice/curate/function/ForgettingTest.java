package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.BandProbe;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.Fingerprint;
import dev.sluice.curate.flow.PageProbe;
import dev.sluice.curate.flow.ParagraphProbe;
import dev.sluice.curate.flow.Probe;
import dev.sluice.curate.flow.SketchProbe;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.Recrawls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State of forgotten generations goes, a bounded part of it at a time, in both state backends. */
class ForgettingTest {
  private static final long LENGTH = 1000;
  private static final Generations GENERATIONS = new Generations(LENGTH);
  private static final PairVerifier VERIFIER = new PairVerifier(0.8);
  private static final int PER_GENERATION = 40;
  private static final byte[] SKETCH =
      SignatureFamily.DEFAULT
          .sketch(new Document("one two three four five"))
          .orElseThrow()
          .toBytes();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stateOfEveryOperatorIsThatOfTwoGenerations(boolean rocks) throws Exception {
    staysFlat(
        rocks,
        new ContentBuckets(Recipe.parse("{name: a, dedup: {exact: true, generation: 1s}}")),
        Probe::identity,
        Types.STRING,
        time -> new Probe("digest" + time, time, id(time), new Fingerprint(new byte[512], SKETCH)),
        List.of("content"),
        PER_GENERATION);
    staysFlat(
        rocks,
        new BandBuckets(VERIFIER, false, 4, 3 << 20, GENERATIONS),
        BandProbe::subtaskKey,
        Types.LONG,
        time -> new BandProbe(0, new long[] {time % LENGTH, -7}, sketched(time)),
        List.of("singletons", "first", "leaders", "recent", "settled", "earliest-settled"),
        3 * PER_GENERATION + 5); // three pages a key group; one bucket that is full has five
    staysFlat(
        rocks,
        new Sketches(VERIFIER, 4, GENERATIONS),
        SketchProbe::subtaskKey,
        Types.LONG,
        time -> SketchProbe.toKeep(sketched(time)),
        List.of("sketches", "waiting"),
        PER_GENERATION);
    staysFlat(
        rocks,
        new ParagraphBuckets(4, GENERATIONS),
        ParagraphProbe::bucketKey,
        Types.LONG,
        time -> new ParagraphProbe(time / 2, time / 2, time, id(time)),
        List.of("first", "others"),
        PER_GENERATION);
    staysFlat(
        rocks,
        new UrlBuckets(Recrawls.LATEST, 4, GENERATIONS),
        PageProbe::page,
        Types.LONG,
        time -> new PageProbe(time, time, id(time), time),
        List.of("history"),
        PER_GENERATION);
  }

  /**
   * Documents of twelve generations, with a watermark behind each.
   *
   * @param most entries that one generation makes
   */
  private static <
          K,
          I,
          O extends AbstractStreamOperator<DeciderInput> & OneInputStreamOperator<I, DeciderInput>>
      void staysFlat(
          boolean rocks,
          O operator,
          KeySelector<I, K> key,
          org.apache.flink.api.common.typeinfo.TypeInformation<K> type,
          LongFunction<I> made,
          List<String> states,
          int most)
          throws Exception {
    List<Long> entries = new ArrayList<>();
    try (var harness = new KeyedOneInputStreamOperatorTestHarness<>(operator, key, type)) {
      if (rocks) {
        harness.setStateBackend(new EmbeddedRocksDBStateBackend());
      }
      harness.open();
      for (long generation = 0; generation < 12; generation++) {
        for (int i = 0; i < PER_GENERATION; i++) {
          long time = generation * LENGTH + i * (LENGTH / PER_GENERATION);
          harness.processElement(made.apply(time), 0);
          harness.processWatermark(time);
        }
        harness.snapshot(generation, 0); // writes what is gathered
        entries.add(entries(operator, states));
      }
      assertThat(entries.get(0)).isPositive().isLessThanOrEqualTo(most);
      assertThat(entries.subList(1, 12)).allMatch(it -> it == 2 * entries.get(0));
      harness.processWatermark(14 * LENGTH);
      harness.processWatermark(14 * LENGTH + 1);
      assertThat(entries(operator, states)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStepIsBoundedAndASweepThatARestartCutShortIsMadeAgain(boolean rocks) throws Exception {
    int documents = 3 * Sweep.MOST_ENTRIES + 5;
    OperatorSubtaskState state;
    ParagraphBuckets buckets = new ParagraphBuckets(4, GENERATIONS);
    try (var harness = paragraphs(buckets, rocks)) {
      harness.open();
      for (int i = 0; i < documents; i++) {
        harness.processElement(new ParagraphProbe(i, i, 7, id(i)), 0);
      }
      harness.processWatermark(LENGTH - 1);
      harness.processWatermark(2 * LENGTH - 2);
      assertThat(entries(buckets, List.of("first"))).isEqualTo(documents);
      harness.processWatermark(2 * LENGTH - 1);
      assertThat(entries(buckets, List.of("first"))).isEqualTo(documents - Sweep.MOST_ENTRIES);
      state = harness.snapshot(1, 1);
    }
    buckets = new ParagraphBuckets(4, GENERATIONS);
    try (var harness = paragraphs(buckets, rocks)) {
      harness.initializeState(state);
      harness.open();
      harness.processWatermark(2 * LENGTH - 1);
      assertThat(entries(buckets, List.of("first"))).isEqualTo(documents - 2L * Sweep.MOST_ENTRIES);
      for (int i = 0; i < 2; i++) {
        harness.processElement(new ParagraphProbe(-1, -1, 2 * LENGTH, id(i)), 0);
      }
      assertThat(entries(buckets, List.of("first"))).isEqualTo(1);
      assertThat(buckets.getCurrentKey()).isEqualTo(-1L);
    }
  }

  @Test
  void whatIsForgottenIsNotFoundThoughItIsNotSweptYet() throws Exception {
    ParagraphBuckets buckets = new ParagraphBuckets(4, GENERATIONS);
    try (var harness = paragraphs(buckets, false)) {
      harness.open();
      harness.processElement(new ParagraphProbe(1, 1, 999, id(0)), 0);
      harness.processElement(new ParagraphProbe(1, 1, 2000, id(1)), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processElement(new ParagraphProbe(1, 1, 1999, id(2)), 0);
      assertThat(harness.extractOutputValues())
          .extracting(it -> it.turn() + " of " + it.held().turn())
          .containsExactlyInAnyOrder("1999 of 999", "2000 of 1999");
    }
  }

  /** Its own documents it knows of, those before a restart only when it has looked for them. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void documentOfTheGenerationAfterIsToldThoughItCameBeforeARestart(boolean rocks)
      throws Exception {
    for (int watermarks = 0; watermarks < 4; watermarks++) {
      OperatorSubtaskState state;
      try (var harness = paragraphs(new ParagraphBuckets(4, GENERATIONS), rocks)) {
        harness.open();
        harness.processElement(new ParagraphProbe(1, 1, 1500, id(1)), 0);
        harness.processElement(new ParagraphProbe(1, 1, 1600, id(2)), 0);
        state = harness.snapshot(1, 1);
      }
      try (var harness = paragraphs(new ParagraphBuckets(4, GENERATIONS), rocks)) {
        harness.initializeState(state);
        harness.open();
        for (int i = 0; i < watermarks; i++) {
          harness.processWatermark(100 + i);
        }
        harness.processElement(new ParagraphProbe(1, 1, 500, id(0)), 0);
        assertThat(harness.extractOutputValues())
            .extracting(it -> it.turn() + " of " + it.held().turn())
            .containsExactlyInAnyOrder("1500 of 500", "1600 of 500");
      }
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<Long, ParagraphProbe, DeciderInput>
      paragraphs(ParagraphBuckets buckets, boolean rocks) throws Exception {
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            buckets, ParagraphProbe::bucketKey, Types.LONG);
    if (rocks) {
      harness.setStateBackend(new EmbeddedRocksDBStateBackend());
    }
    return harness;
  }

  private static long entries(AbstractStreamOperator<?> operator, List<String> states) {
    long entries = 0;
    for (String state : states) {
      try (Stream<Tuple2<Object, Long>> all =
          operator.getKeyedStateBackend().getKeysAndNamespaces(state)) {
        entries += all.count();
      }
    }
    return entries;
  }

  private static SketchedDocument sketched(long time) {
    return new SketchedDocument(time, id(time), SKETCH);
  }

  private static String id(long number) {
    return "%016x%016x".formatted(number + 1, number);
  }
}
