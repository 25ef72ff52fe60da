package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/** Measures one number on a whole document. Implementations keep no state. */
interface DocumentSignal {

  /** The published name, unique in the catalogue. */
  String name();

  /**
   * @param language ISO code of the document's language, null if unknown; most signals ignore it
   * @return null where the signal is undefined, e.g. a fraction of nothing
   */
  Double measure(Document document, String language);
}
