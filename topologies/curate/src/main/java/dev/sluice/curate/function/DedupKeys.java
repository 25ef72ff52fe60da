package dev.sluice.curate.function;

import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Origin;
import dev.sluice.curate.flow.Probe;
import dev.sluice.refine.recipe.Dedup;
import dev.sluice.refine.recipe.DedupScope;
import dev.sluice.refine.recipe.Recrawls;
import dev.sluice.refine.takedown.Address;
import java.io.Serializable;

/** By what documents meet, as the recipe says which may be duplicates of which. */
public final class DedupKeys implements Serializable {
  private final Dedup dedup;

  public DedupKeys(Dedup dedup) {
    this.dedup = dedup;
  }

  /** On its way to the bucket of its content. */
  public Probe probe(JudgedDocument document) {
    return new Probe(
        identity(document),
        document.turn(),
        document.docId(),
        dedup.rank(document.origin().slice()),
        pageInBands(document.origin()),
        group(document.origin()),
        document.fingerprint());
  }

  /** Of a document with an address: documents of one page, and of one group, have the same. */
  public long page(Origin origin) {
    return Address.hash(origin.address()) ^ groupOfPages(origin);
  }

  /** With a preference between slices, a page of each is a page of its own. */
  private long groupOfPages(Origin origin) {
    return dedup.prefer().isEmpty() ? group(origin) : Address.hash(origin.slice());
  }

  /** By the doc_id alone, captures seen before are found and nothing else. */
  private String identity(JudgedDocument document) {
    if (!dedup.exact()) {
      return document.docId();
    }
    return dedup.scope() == DedupScope.SLICE
        ? document.contentDigest() + document.origin().slice()
        : document.contentDigest();
  }

  /** The page in the bands, where it says who is no near duplicate; 0 for none. */
  private long pageInBands(Origin origin) {
    return dedup.recrawls() == Recrawls.LATEST && origin.address() != null ? page(origin) : 0;
  }

  /** Documents of different groups do not meet; 0 where all are one. */
  private long group(Origin origin) {
    return dedup.scope() == DedupScope.SLICE ? Address.hash(origin.slice()) : 0;
  }
}
