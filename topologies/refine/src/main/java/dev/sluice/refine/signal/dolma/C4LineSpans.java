package dev.sluice.refine.signal.dolma;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SpanSignal;
import dev.sluice.refine.signal.SpanValues;

/** Value 1 for each line, its newline included, that Dolma's C4 tagger marks. */
record C4LineSpans(SignalDefinition definition, C4View.Line kind) implements SpanSignal {

  @Override
  public void measure(Subject subject, SpanValues.Builder out) {
    subject.document().view(C4View.VIEW).spans(kind, out);
  }
}
