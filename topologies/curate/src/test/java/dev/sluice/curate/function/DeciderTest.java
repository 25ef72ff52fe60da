package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.DeciderInput.Earlier;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.TakedownNotice;
import dev.sluice.refine.recipe.ShippedRecipes;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static final int PARTITIONS = 2;
  private static final int MOST = PartitionKeys.MAX_PARALLELISM;
  private static final int[] KEYS = PartitionKeys.of(PARTITIONS);

  @Test
  void documentsAreDecidedInTotalOrderWhateverTheArrival() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      List<DeciderInput> inputs = new ArrayList<>();
      for (int turn = 0; turn < 10; turn++) {
        for (String id : List.of("a", "b", "c")) {
          inputs.add(document(0, turn, id + turn));
        }
      }
      inputs.add(candidate(0, 4, "b4", true, 1, "a1"));
      inputs.add(candidate(0, 4, "b4", false, 0, "a0"));
      inputs.add(candidate(0, 5, "c5", false, 3, "a3"));
      inputs.add(candidate(0, 5, "c5", false, 2, "a2"));
      Collections.shuffle(inputs, new Random(seed));
      try (Harness decider = opened(1, 0, null)) {
        for (DeciderInput input : inputs) {
          decider.processElement(input, 0);
        }
        decider.processWatermark(3);
        decider.processWatermark(9);

        List<String> expected = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
          for (String id : List.of("a", "b", "c")) {
            expected.add(id + turn);
          }
        }
        expected.removeAll(List.of("b4", "c5"));
        assertThat(kept(decider)).extracting(CuratedOutput::docId).isEqualTo(expected);
        assertThat(kept(decider).get(27).ordinal()).isEqualTo(27);
        assertThat(rejected(decider))
            .extracting(it -> it.rejection().rule() + " " + it.rejection().duplicateOf())
            .containsExactly("exact_duplicate a1", "near_duplicate a2");
      }
    }
  }

  @Test
  void nothingIsDecidedBeforeItsTurn() throws Exception {
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(document(0, 10, "a"), 0);
      decider.processWatermark(9);
      assertThat(kept(decider)).isEmpty();
      decider.processWatermark(10);
      assertThat(kept(decider)).hasSize(1);
    }
  }

  @Test
  void aCandidateWrittenAtACheckpointAndItsDocumentAfterItComeTogether() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(candidate(0, 10, "a", true, 1, "b"), 0);
      state = decider.snapshot(1, 1);
      decider.processElement(document(0, 10, "a"), 0);
      decider.processWatermark(10);
      assertThat(kept(decider)).isEmpty();
      assertThat(decider.numKeyedStateEntries()).isZero();
    }
    try (Harness restored = opened(1, 0, state)) {
      restored.processElement(document(0, 10, "a"), 0);
      restored.processElement(document(0, 11, "c"), 0);
      restored.processWatermark(11);
      assertThat(kept(restored)).extracting(CuratedOutput::docId).containsExactly("c");
    }
  }

  @Test
  void whatIsTooMuchForMemoryWaitsInTheStateUntilItsTurnIsOver() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(document(0, 10, "a"), 0);
      decider.processElement(candidate(0, 10, "a", true, 1, "b"), 0);
      assertThat(decider.numKeyedStateEntries()).isZero();
      decider.processElement(at(0, 11, "c", null, new byte[33 << 20]), 0);
      assertThat(decider.numKeyedStateEntries()).isEqualTo(2);
      decider.processElement(document(0, 11, "d"), 0);
      state = decider.snapshot(1, 1);
    }
    try (Harness restored = opened(1, 0, state)) {
      assertThat(restored.numEventTimeTimers()).isEqualTo(2);
      restored.processWatermark(11);

      assertThat(kept(restored)).extracting(CuratedOutput::docId).containsExactly("c", "d");
      assertThat(rejected(restored)).extracting(RejectedOutput::docId).containsExactly("a");
      assertThat(restored.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void sameCaptureTwiceAtOneEventTimeIsKeptOnce() throws Exception {
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(document(0, 10, "a"), 0);
      decider.processElement(document(0, 10, "a"), 0);
      decider.processWatermark(10);

      assertThat(kept(decider)).hasSize(1);
      assertThat(rejected(decider))
          .singleElement()
          .returns("already_seen", it -> it.rejection().rule());
    }
  }

  @Test
  void everyPartitionEndsOnceAlsoAnEmptyOneAndAfterARestore() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(document(0, 10, "a"), 0);
      decider.processWatermark(Long.MAX_VALUE);

      assertThat(kept(decider))
          .containsExactly(
              new CuratedOutput(0, "a", 0, false, kept(decider).get(0).payload()),
              CuratedOutput.end(0, 1),
              CuratedOutput.end(1, 0));
      state = decider.snapshot(1, 1);
    }
    try (Harness restored = opened(1, 0, state)) {
      restored.processWatermark(Long.MAX_VALUE);

      assertThat(kept(restored)).isEmpty();
    }
  }

  @Test
  void pendingDocumentsAndOrdinalsSurviveARescale() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        decider.processElement(document(partition, 1, "a"), 0);
        decider.processElement(document(partition, 5, "b"), 0);
      }
      decider.processWatermark(1);
      state = decider.snapshot(1, 1);
    }
    for (int subtask = 0; subtask < 2; subtask++) {
      OperatorSubtaskState part =
          AbstractStreamOperatorTestHarness.repartitionOperatorState(state, MOST, 1, 2, subtask);
      try (Harness decider = opened(2, subtask, part)) {
        decider.processWatermark(Long.MAX_VALUE);

        assertThat(kept(decider)).hasSize(2);
        assertThat(kept(decider).get(0))
            .returns(subtask, CuratedOutput::partition)
            .returns("b", CuratedOutput::docId)
            .returns(1L, CuratedOutput::ordinal);
        assertThat(kept(decider).get(1)).isEqualTo(CuratedOutput.end(subtask, 2));
      }
    }
  }

  @Test
  void takedownRetractsWhatIsCuratedAndKeepsOutWhatComes() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(at(0, 1, "a", "http://e.org/a"), 0);
      decider.processElement(at(0, 2, "b", "http://e.org/b"), 0);
      decider.processElement(at(0, 3, "c", null), 0);
      decider.processElement(at(1, 3, "d", "http://e.org/d"), 0);
      decider.processWatermark(3);
      state = decider.snapshot(1, 1);
    }
    try (Harness decider = opened(1, 0, state)) {
      TakedownNotice host =
          TakedownNotice.of(new Takedown("t1", Takedown.Scope.HOST, "e.org", "asked"));
      decider.processElement(DeciderInput.of(host, 0), 0);
      decider.processElement(DeciderInput.of(host, 0), 0);
      decider.processElement(at(0, 4, "e", "http://www.e.org/e"), 0);
      decider.processElement(at(0, 5, "f", "http://f.org/"), 0);
      decider.processElement(candidate(0, 4, "e", true, 1, "a"), 0);
      decider.processWatermark(5);
      decider.processElement(DeciderInput.of(TakedownNotice.withdrawn("t1"), 0), 0);
      decider.processElement(at(0, 6, "g", "http://e.org/g"), 0);
      decider.processWatermark(6);

      assertThat(kept(decider))
          .extracting(it -> it.docId() + it.ordinal() + (it.retraction() == null ? "+" : "-"))
          .containsExactly("a0-", "b1-", "f3+", "g4+");
      assertThat(kept(decider).get(0).retraction())
          .isEqualTo(new Retraction(Retraction.Kind.TAKEDOWN, "t1", 0, "asked"));
      assertThat(rejected(decider))
          .singleElement()
          .returns("takedown", it -> it.rejection().rule())
          .returns("host e.org", it -> it.rejection().text())
          .returns("t1", it -> it.rejection().threshold());
    }
  }

  @Test
  void takedownsAreKnownAfterARestore() throws Exception {
    OperatorSubtaskState state;
    try (Harness decider = opened(1, 0, null)) {
      decider.processElement(
          DeciderInput.of(
              TakedownNotice.of(new Takedown("t1", Takedown.Scope.DOC_ID, "a", "asked")), 0),
          0);
      state = decider.snapshot(1, 1);
    }
    try (Harness decider = opened(1, 0, state)) {
      decider.processElement(document(0, 1, "a"), 0);
      decider.processElement(document(0, 1, "b"), 0);
      decider.processWatermark(1);

      assertThat(kept(decider)).extracting(CuratedOutput::docId).containsExactly("b");
      assertThat(rejected(decider)).hasSize(1);
    }
  }

  @Test
  void orderRetractsOnceAtItsTurnAndOnlyWhatWasKept() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      List<DeciderInput> inputs =
          new ArrayList<>(
              List.of(
                  document(0, 1, "a"),
                  document(0, 1, "b"),
                  candidate(0, 1, "b", true, 0, "z"),
                  document(0, 5, "c"),
                  order(0, 5, "a", "y"),
                  order(0, 5, "a", "x"),
                  order(0, 5, "b", "x"),
                  order(0, 5, "c", "d"),
                  order(0, 6, "a", "w")));
      Collections.shuffle(inputs, new Random(seed));
      try (Harness decider = opened(1, 0, null)) {
        for (DeciderInput input : inputs) {
          decider.processElement(input, 0);
        }
        decider.processWatermark(6);

        assertThat(kept(decider))
            .extracting(it -> it.docId() + (it.retraction() == null ? "" : it.retraction().by()))
            .containsExactly("a", "c", "ax", "cd");
        assertThat(decider.numEventTimeTimers()).isZero();
      }
    }
  }

  private static DeciderInput order(int partition, long turn, String docId, String by) {
    return new DeciderInput(
        partition,
        turn,
        docId,
        null,
        null,
        null,
        new DeciderInput.Order(Retraction.Kind.NEWER_VERSION, by, 0, "why"),
        null,
        null);
  }

  private static DeciderInput document(int partition, long turn, String docId) {
    return at(partition, turn, docId, null);
  }

  private static DeciderInput at(int partition, long turn, String docId, String address) {
    return at(partition, turn, docId, address, new byte[] {1});
  }

  private static DeciderInput at(
      int partition, long turn, String docId, String address, byte[] payload) {
    return new DeciderInput(
        partition,
        turn,
        docId,
        new JudgedDocument(
            docId,
            turn,
            false,
            new Origin("s", address),
            "digest",
            null,
            null,
            null,
            payload,
            null),
        null);
  }

  private static DeciderInput candidate(
      int partition, long turn, String docId, boolean exact, long earlierTurn, String earlier) {
    return new DeciderInput(
        partition, turn, docId, null, new Earlier(exact, earlierTurn, earlier, 0.9));
  }

  private static List<CuratedOutput> kept(Harness decider) {
    return decider.getOutput().stream()
        .filter(StreamRecord.class::isInstance)
        .map(it -> (CuratedOutput) ((StreamRecord<?>) it).getValue())
        .toList();
  }

  private static List<RejectedOutput> rejected(Harness decider) {
    Queue<StreamRecord<RejectedOutput>> rejected = decider.getSideOutput(Decider.REJECTED);
    return rejected == null ? List.of() : rejected.stream().map(StreamRecord::getValue).toList();
  }

  private static Harness opened(int parallelism, int subtask, OperatorSubtaskState state)
      throws Exception {
    Harness harness = new Harness(parallelism, subtask);
    harness.setCheckpointStorage(new JobManagerCheckpointStorage(64 << 20));
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static final class Harness
      extends KeyedOneInputStreamOperatorTestHarness<Integer, DeciderInput, CuratedOutput> {
    Harness(int parallelism, int subtask) throws Exception {
      super(
          new Decider(
              new TurnRules(ShippedRecipes.find("default").orElseThrow().dedup()),
              PARTITIONS,
              false),
          input -> KEYS[input.partition()],
          Types.INT,
          MOST,
          parallelism,
          subtask);
    }
  }
}
