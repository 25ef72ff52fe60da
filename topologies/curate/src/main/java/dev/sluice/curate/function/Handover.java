package dev.sluice.curate.function;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Publishable;
import java.util.List;
import java.util.function.Consumer;

/** Leaves everything to the {@link Publisher}. */
record Handover(Consumer<Publishable> out) implements Outlet {

  @Override
  public void keep(JudgedDocument document, CuratedOutput kept) {
    out.accept(Publishable.of(document, kept));
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
