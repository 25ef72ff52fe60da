package dev.sluice.refine.signal;

import dev.sluice.refine.document.Subject;

/** Measures parts of a document that it chooses itself. */
public non-sealed interface SpanSignal extends Signal {

  /** Adds spans in the order of the text. */
  void measure(Subject subject, SpanValues.Builder out);
}
