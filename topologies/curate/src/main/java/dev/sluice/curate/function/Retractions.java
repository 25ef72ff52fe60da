package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.refine.takedown.Takedown;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Puts documents into a curated partition and takes them out of it. A document goes once at most,
 * for whatever says so first.
 */
final class Retractions implements Outlet {
  private static final Comparator<DeciderInput> ORDER =
      Comparator.comparing(DeciderInput::docId)
          .thenComparing(input -> input.order().kind())
          .thenComparingInt(input -> input.order().rank())
          .thenComparing(input -> input.order().by());

  private final KeptDocuments kept;
  private final Consumer<CuratedOutput> out;

  Retractions(RuntimeContext context, Consumer<CuratedOutput> out) {
    this.kept = new KeptDocuments(context);
    this.out = out;
  }

  @Override
  public void keep(JudgedDocument document, CuratedOutput output) throws Exception {
    publish(document.origin().address(), output);
  }

  /**
   * From now on the document may be retracted.
   *
   * @param address null without a URL
   */
  void publish(String address, CuratedOutput output) throws Exception {
    kept.add(output.docId(), output.ordinal(), address);
    out.accept(output);
  }

  /** What went because of a request that is withdrawn does not come back. */
  @Override
  public void takeDown(DeciderInput notice) throws Exception {
    if (!notice.takedown().isWithdrawn()) {
      Takedown takedown = notice.takedown().takedown();
      for (String docId : kept.covered(takedown)) {
        takeDown(notice.partition(), docId, takedown);
      }
    }
  }

  /** A single document, if it is there. */
  void takeDown(int partition, String docId, Takedown takedown) throws Exception {
    Retraction.Kind kind =
        takedown.id().startsWith(Retraction.BENCHMARK_REQUEST)
            ? Retraction.Kind.BENCHMARK
            : Retraction.Kind.TAKEDOWN;
    retract(partition, docId, kind, takedown.id(), takedown.reason());
  }

  @Override
  public void end(CuratedOutput end) {
    out.accept(end);
  }

  @Override
  public boolean isKept(JudgedDocument document) throws Exception {
    return kept.contains(document.docId());
  }

  @Override
  public void carryOut(List<DeciderInput> orders) throws Exception {
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
