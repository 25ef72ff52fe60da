package dev.sluice.refine.classify;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.SignalGroup;

/** Measures a document by a model. Safe for use by threads; equal subjects get equal findings. */
interface Classifier {
  Classifications classify(Subject subject);

  /** All document and span signals it may give. */
  SignalGroup signals();
}
