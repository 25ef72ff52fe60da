package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What is taken out of a curated partition, and what a takedown keeps out of it. A document goes
 * once at most, for whatever says so first.
 */
final class Retractions {
  private static final Comparator<DeciderInput> ORDER =
      Comparator.comparing(DeciderInput::docId)
          .thenComparing(input -> input.order().kind())
          .thenComparingInt(input -> input.order().rank())
          .thenComparing(input -> input.order().by());

  private final KeptDocuments kept;
  private final PartitionTakedowns takedowns;
  private final Consumer<CuratedOutput> out;

  Retractions(RuntimeContext context, Consumer<CuratedOutput> out) {
    this.kept = new KeptDocuments(context);
    this.takedowns = new PartitionTakedowns(context);
    this.out = out;
  }

  /** A takedown, or that one was withdrawn; what went because of it does not come back. */
  void hear(DeciderInput input) throws Exception {
    takedowns.hear(input.partition(), input.takedown());
    if (!input.takedown().isWithdrawn()) {
      Takedown takedown = input.takedown().takedown();
      Retraction.Kind kind =
          takedown.id().startsWith(Retraction.BENCHMARK_REQUEST)
              ? Retraction.Kind.BENCHMARK
              : Retraction.Kind.TAKEDOWN;
      for (String docId : kept.covered(takedown)) {
        retract(input.partition(), docId, kind, takedown.id(), takedown.reason());
      }
    }
  }

  /** Why a document cannot be kept, if a takedown covers it. */
  Optional<Rejection> rejection(int partition, JudgedDocument document) throws Exception {
    return takedowns
        .of(partition)
        .covering(document.docId(), document.origin().address())
        .map(Rejection::of);
  }

  /** Whether a document with that id is part of the dataset. */
  boolean isKept(JudgedDocument document) throws Exception {
    return kept.contains(document.docId());
  }

  /** From now on the document may be retracted. */
  void kept(JudgedDocument document, long ordinal) throws Exception {
    kept.add(document.docId(), ordinal, document.origin().address());
  }

  /** Carries out the orders of a turn. */
  void carryOut(List<DeciderInput> orders) throws Exception {
    List<DeciderInput> ordered = new ArrayList<>(orders);
    ordered.sort(ORDER);
    for (DeciderInput input : ordered) {
      DeciderInput.Order order = input.order();
      retract(input.partition(), input.docId(), order.kind(), order.by(), order.words());
    }
  }

  private void retract(int partition, String docId, Retraction.Kind kind, String by, String words)
      throws Exception {
    Optional<Long> ordinal = kept.remove(docId);
    if (ordinal.isPresent()) {
      out.accept(
          CuratedOutput.retracted(
              partition, docId, new Retraction(kind, by, ordinal.get(), words)));
    }
  }
}
