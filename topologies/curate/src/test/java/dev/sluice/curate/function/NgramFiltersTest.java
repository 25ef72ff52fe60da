package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.NgramProbe;
import dev.sluice.curate.flow.Origin;
import dev.sluice.refine.dedup.ngram.FilterSize;
import dev.sluice.refine.dedup.ngram.ParagraphNgrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NgramFiltersTest {
  private static final int DOCUMENTS = 120;
  private static final int WINDOW = 10;

  /** So small that filters are written whole and by what was added, too. */
  private static final FilterSize SIZE = FilterSize.of(20_000, 1e-6);

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "1 4 2", "4 1", "3 2 5"})
  void heldIsWhatEarlierDocumentsHaveWhateverArrivalAndRescaling(String parallelisms)
      throws Exception {
    List<JudgedDocument> documents = documents();
    Map<String, Map<Integer, Integer>> expected = plainly(documents);
    String[] steps = parallelisms.split(" ");
    for (int seed = 0; seed < 3; seed++) {
      Map<String, Map<Integer, Integer>> found = new TreeMap<>();
      OperatorSubtaskState state = null;
      int before = 0;
      int from = 0;
      for (int step = 0; step < steps.length; step++) {
        int to = (step + 1) * DOCUMENTS / steps.length / WINDOW * WINDOW;
        int parallelism = Integer.parseInt(steps[step]);
        try (Subtasks subtasks = new Subtasks(SIZE, parallelism, state, before)) {
          Random random = new Random(seed);
          for (int start = from; start < to; start += WINDOW) {
            List<JudgedDocument> arrivals =
                new ArrayList<>(documents.subList(start, start + WINDOW));
            Collections.shuffle(arrivals, random);
            for (JudgedDocument arrival : arrivals) {
              subtasks.send(arrival);
            }
            if (start + WINDOW < to || step == steps.length - 1) {
              subtasks.watermark(start + WINDOW - 1 - random.nextInt(4));
            }
            if (start % 30 == 0) {
              subtasks.snapshot();
            }
          }
          if (step == steps.length - 1) {
            subtasks.watermark(Long.MAX_VALUE);
          }
          subtasks.addTo(found);
          state = subtasks.snapshot();
        }
        before = parallelism;
        from = to;
      }
      assertThat(found).isEqualTo(expected);
    }
    assertThat(expected).hasSizeGreaterThan(50);
  }

  @Test
  void moreThanFitsInMemoryWaitsInTheState() throws Exception {
    int ngrams = 40_000;
    FilterSize size = FilterSize.of(10_000_000, 1e-4);
    try (Subtasks subtasks = new Subtasks(size, 1, null, 0)) {
      for (int turn = 0; turn < 80; turn++) { // 38 MB
        long[] hashes = new SplittableRandom(turn % 79).longs(ngrams).toArray();
        subtasks.send(document(turn, new int[] {ngrams}, hashes));
      }
      assertThat(subtasks.stateEntries()).isGreaterThanOrEqualTo(FilterSize.SHARDS);
      subtasks.watermark(40);
      subtasks.watermark(79);
      assertThat(subtasks.stateEntries()).isZero();

      Map<String, Map<Integer, Integer>> found = new TreeMap<>();
      subtasks.addTo(found);
      assertThat(found.get(id(79))).isEqualTo(Map.of(0, ngrams));
      assertThat(found.values().stream().filter(it -> it.get(0) > ngrams / 100)).hasSize(1);
    }
  }

  @Test
  void sameCaptureTwiceAtOneEventTimeHoldsNothingOfItself() throws Exception {
    try (Subtasks subtasks = new Subtasks(SIZE, 2, null, 0)) {
      JudgedDocument document = document(3, new int[] {2}, new long[] {5, -5});
      subtasks.send(document);
      subtasks.send(document);
      subtasks.watermark(3);
      subtasks.send(document(4, new int[] {1, 1}, new long[] {-5, 5}));
      subtasks.watermark(4);

      Map<String, Map<Integer, Integer>> found = new TreeMap<>();
      subtasks.addTo(found);
      assertThat(found).isEqualTo(Map.of(id(4), Map.of(0, 1, 1, 1)));
    }
  }

  private static List<JudgedDocument> documents() {
    Random random = new Random(8);
    List<JudgedDocument> documents = new ArrayList<>();
    for (int turn = 0; turn < DOCUMENTS; turn++) {
      int[] sizes = new int[random.nextInt(4)];
      int all = 0;
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = random.nextInt(60);
        all += sizes[i];
      }
      long[] hashes = new long[all];
      for (int i = 0; i < all; i++) {
        hashes[i] = new SplittableRandom(random.nextInt(6_000)).nextLong();
      }
      documents.add(document(turn, sizes, hashes));
    }
    return documents;
  }

  private static Map<String, Map<Integer, Integer>> plainly(List<JudgedDocument> documents) {
    Map<String, Map<Integer, Integer>> held = new TreeMap<>();
    Set<Long> earlier = new HashSet<>();
    for (JudgedDocument document : documents) {
      ParagraphNgrams ngrams = document.ngrams();
      for (int i = 0; i < ngrams.hashes().length; i++) {
        if (earlier.contains(ngrams.hashes()[i])) {
          held.computeIfAbsent(document.docId(), any -> new TreeMap<>())
              .merge(ngrams.paragraphs()[i], 1, Integer::sum);
        }
      }
      for (long hash : ngrams.hashes()) {
        earlier.add(hash);
      }
    }
    return held;
  }

  private static String id(long turn) {
    return "%032x".formatted(turn * 77);
  }

  private static JudgedDocument document(long turn, int[] sizes, long[] hashes) {
    ParagraphNgrams ngrams =
        new ParagraphNgrams(
            new int[sizes.length], new boolean[sizes.length], sizes, new int[sizes.length], hashes);
    return new JudgedDocument(
        id(turn), turn, false, Origin.UNKNOWN, "d", null, null, ngrams, null, new byte[0], null);
  }

  /** All subtasks of the operator, behind the operator that sends. */
  private static final class Subtasks implements AutoCloseable {
    private final int[] keys = PartitionKeys.of(FilterSize.SHARDS);
    private final List<Harness> subtasks = new ArrayList<>();
    private int checkpoint;

    Subtasks(FilterSize size, int parallelism, OperatorSubtaskState state, int before)
        throws Exception {
      for (int subtask = 0; subtask < parallelism; subtask++) {
        Harness harness = new Harness(size, parallelism, subtask);
        harness.setup();
        if (state != null) {
          harness.initializeState(
              AbstractStreamOperatorTestHarness.repartitionOperatorState(
                  state, PartitionKeys.MAX_PARALLELISM, before, parallelism, subtask));
        }
        harness.open();
        subtasks.add(harness);
      }
    }

    void send(JudgedDocument document) throws Exception {
      List<NgramProbe> probes = new ArrayList<>();
      NgramProbes.send(document, keys, subtasks.size(), new ListCollector<>(probes));
      for (NgramProbe probe : probes) {
        subtasks
            .get(PartitionKeys.subtaskOf(probe.key(), subtasks.size()))
            .processElement(probe, 0);
      }
    }

    void watermark(long turn) throws Exception {
      for (Harness subtask : subtasks) {
        subtask.processWatermark(turn);
      }
    }

    int stateEntries() {
      return subtasks.stream().mapToInt(it -> it.numKeyedStateEntries()).sum();
    }

    OperatorSubtaskState snapshot() throws Exception {
      List<OperatorSubtaskState> states = new ArrayList<>();
      checkpoint++;
      for (Harness subtask : subtasks) {
        states.add(subtask.snapshot(checkpoint, checkpoint));
      }
      return AbstractStreamOperatorTestHarness.repackageState(
          states.toArray(OperatorSubtaskState[]::new));
    }

    void addTo(Map<String, Map<Integer, Integer>> found) {
      for (Harness subtask : subtasks) {
        for (DeciderInput input : subtask.extractOutputValues()) {
          Map<Integer, Integer> held = found.computeIfAbsent(input.docId(), any -> new TreeMap<>());
          for (int i = 0; i < input.ngrams().counts().length; i++) {
            held.merge(input.ngrams().paragraphs()[i], input.ngrams().counts()[i], Integer::sum);
          }
        }
      }
    }

    @Override
    public void close() throws Exception {
      for (Harness subtask : subtasks) {
        subtask.close();
      }
    }
  }

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<Integer, NgramProbe, DeciderInput> {
    Harness(FilterSize size, int parallelism, int subtask) throws Exception {
      super(
          new NgramFilters(size, 4),
          NgramProbe::key,
          Types.INT,
          PartitionKeys.MAX_PARALLELISM,
          parallelism,
          subtask);
    }
  }
}
