package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Publishable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Leaves everything to the {@link Publisher}.
 *
 * @param kept ids of what was kept, for ever; null where nothing is forgotten
 */
record Handover(Consumer<Publishable> out, KeptDocuments kept) implements Outlet {

  @Override
  public boolean isKept(JudgedDocument document) throws Exception {
    return kept.contains(document.docId());
  }

  @Override
  public void keep(JudgedDocument document, CuratedOutput output) throws Exception {
    if (kept != null) {
      kept.add(document.docId(), output.ordinal(), null);
    }
    out.accept(Publishable.of(document, output));
  }

  @Override
  public void carryOut(List<DeciderInput> orders) {
    orders.forEach(order -> out.accept(Publishable.of(order)));
  }

  @Override
  public void takeDown(DeciderInput notice) {
    out.accept(Publishable.of(notice));
  }

  @Override
  public void end(CuratedOutput end) {
    out.accept(Publishable.end(end));
  }
}
