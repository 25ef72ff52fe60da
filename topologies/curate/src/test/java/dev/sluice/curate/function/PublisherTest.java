package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.Publishable;
import dev.sluice.curate.flow.TakedownNotice;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private static final int[] KEYS = PartitionKeys.of(1);

  @Test
  void turnIsPublishedInOrderWithItsRetractionsBehind() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      List<Publishable> inputs =
          new ArrayList<>(
              List.of(
                  document(1, "a", 0),
                  document(5, "b", 1),
                  document(5, "c", 2),
                  document(6, "d", 3),
                  replacing("b", 5, "a"),
                  retracting("a", "b", 5)));
      Collections.shuffle(inputs, new Random(seed));
      try (Harness publisher = opened(null)) {
        for (Publishable input : inputs) {
          publisher.processElement(input, 0);
        }
        publisher.processWatermark(4);
        assertThat(published(publisher)).containsExactly("0 a");
        publisher.processWatermark(6);

        assertThat(published(publisher))
            .containsExactly("0 a", "1 b replaces a", "2 c", "0 a newer_version b", "3 d");
        assertThat(publisher.numEventTimeTimers()).isZero();
      }
    }
  }

  @Test
  void whatWaitsAtACheckpointIsPublishedAfterIt() throws Exception {
    OperatorSubtaskState state;
    try (Harness publisher = opened(null)) {
      publisher.processElement(document(1, "a", 0), 0);
      publisher.processWatermark(1);
      publisher.processElement(document(5, "b", 1), 0);
      state = publisher.snapshot(1, 1);
    }
    try (Harness publisher = opened(state)) {
      publisher.processElement(replacing("b", 5, "a"), 0);
      publisher.processElement(retracting("a", "b", 5), 0);
      publisher.processWatermark(Long.MAX_VALUE);
      publisher.processElement(Publishable.end(CuratedOutput.end(0, 2)), 0);

      assertThat(published(publisher))
          .containsExactly("1 b replaces a", "0 a newer_version b", "2 end");
    }
  }

  @Test
  void endThatComesBeforeTheLastWatermarkIsPublishedLast() throws Exception {
    try (Harness publisher = opened(null)) {
      publisher.processElement(document(Long.MAX_VALUE, "a", 0), 0);
      publisher.processElement(Publishable.end(CuratedOutput.end(0, 1)), 0);
      assertThat(published(publisher)).isEmpty();
      publisher.processWatermark(Long.MAX_VALUE);
      assertThat(published(publisher)).containsExactly("0 a", "1 end");
    }
  }

  @Test
  void takedownMeetsWhatIsPublishedAndWhatWaits() throws Exception {
    OperatorSubtaskState state;
    try (Harness publisher = opened(null)) {
      publisher.processElement(document(1, "a", 0), 0);
      publisher.processWatermark(1);
      publisher.processElement(document(5, "b", 1), 0);
      publisher.processElement(takedown("site", "example.org"), 0);
      assertThat(published(publisher)).containsExactly("0 a", "0 a takedown site");
      state = publisher.snapshot(1, 1);
    }
    try (Harness publisher = opened(state)) {
      publisher.processElement(replacing("b", 5, "a"), 0);
      publisher.processElement(retracting("a", "b", 5), 0);
      publisher.processWatermark(5);

      assertThat(published(publisher)).containsExactly("1 b replaces a", "1 b takedown site");
    }
  }

  @Test
  void withdrawnTakedownLetsWaitingDocumentsStay() throws Exception {
    try (Harness publisher = opened(null)) {
      publisher.processElement(document(5, "b", 0), 0);
      publisher.processElement(takedown("site", "example.org"), 0);
      publisher.processElement(
          Publishable.of(DeciderInput.of(TakedownNotice.withdrawn("site"), 0)), 0);
      publisher.processWatermark(5);
      assertThat(published(publisher)).containsExactly("0 b");
    }
  }

  private static Publishable document(long turn, String docId, long ordinal) {
    return new Publishable(
        0,
        turn,
        new Origin("s", "https://example.org/" + docId),
        new CuratedOutput(0, docId, ordinal, false, new byte[] {1}),
        null);
  }

  private static Publishable replacing(String docId, long turn, String before) {
    return Publishable.of(new DeciderInput(0, turn, docId, null, null, null, null, null, before));
  }

  private static Publishable retracting(String docId, String by, long turn) {
    DeciderInput.Order order =
        new DeciderInput.Order(Retraction.Kind.NEWER_VERSION, by, 0, "words");
    return Publishable.of(new DeciderInput(0, turn, docId, null, null, null, order, null, null));
  }

  private static Publishable takedown(String id, String host) {
    return Publishable.of(
        DeciderInput.of(TakedownNotice.of(Takedown.of(id, Takedown.Scope.HOST, host, "asked")), 0));
  }

  private static List<String> published(Harness publisher) {
    return publisher.getOutput().stream()
        .filter(StreamRecord.class::isInstance)
        .map(it -> words((CuratedOutput) ((StreamRecord<?>) it).getValue()))
        .toList();
  }

  private static String words(CuratedOutput it) {
    String words = it.ordinal() + " " + (it.isEnd() ? "end" : it.docId());
    if (it.retraction() != null) {
      return words + " " + it.retraction().kind().key() + " " + it.retraction().by();
    }
    return it.replaces() == null ? words : words + " replaces " + it.replaces();
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
      extends KeyedOneInputStreamOperatorTestHarness<Integer, Publishable, CuratedOutput> {
    Harness() throws Exception {
      super(
          new Publisher(),
          input -> KEYS[input.partition()],
          Types.INT,
          PartitionKeys.MAX_PARALLELISM,
          1,
          0);
    }
  }
}
