package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import java.util.List;

/** Measures one number on every line of a document. Implementations keep no state. */
interface LineSignal {

  /** The published name, unique in the catalogue. */
  String name();

  double measure(Document document, int line);

  /** The values of a document without lines: none, unless the signal's source says otherwise. */
  default List<SpanValue> withoutLines() {
    return List.of();
  }
}
