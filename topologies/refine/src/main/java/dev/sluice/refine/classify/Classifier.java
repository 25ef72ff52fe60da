package dev.sluice.refine.classify;

import dev.sluice.refine.document.Subject;
import java.util.List;

/** Measures a document by a model. Safe for use by threads; equal subjects get equal findings. */
interface Classifier {
  Classifications classify(Subject subject);

  /** Names of all document and span signals it may give. */
  List<String> signals();
}
