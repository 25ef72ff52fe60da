package dev.sluice.refine.signal;

import dev.sluice.refine.document.Subject;
import java.util.function.ToDoubleFunction;

/** Measures one number on a whole document. */
public non-sealed interface DocumentSignal extends Signal {

  /** NaN where the signal is undefined, e.g. a fraction of nothing; never -0.0 or infinite. */
  double measure(Subject subject);

  /** A signal that reads one number off a view which others share. */
  static DocumentSignal of(SignalDefinition definition, ToDoubleFunction<Subject> measure) {
    return new DocumentSignal() {
      @Override
      public SignalDefinition definition() {
        return definition;
      }

      @Override
      public double measure(Subject subject) {
        return measure.applyAsDouble(subject);
      }
    };
  }
}
