package dev.sluice.curate.function;

import dev.sluice.curate.flow.Origin;
import dev.sluice.refine.recipe.Dedup;
import dev.sluice.refine.recipe.Recrawls;
import dev.sluice.refine.takedown.Address;
import java.io.Serializable;

/** By what documents meet, as the recipe says which may be duplicates of which. */
public final class DedupKeys implements Serializable {
  private final Dedup dedup;

  public DedupKeys(Dedup dedup) {
    this.dedup = dedup;
  }

  /** Of a document with an address: documents of one page have the same. */
  public long page(Origin origin) {
    return Address.hash(origin.address());
  }

  /** The page in the bands, where it says who is no near duplicate; 0 for none. */
  public long pageInBands(Origin origin) {
    return dedup.recrawls() == Recrawls.LATEST && origin.address() != null ? page(origin) : 0;
  }
}
