package dev.sluice.refine.classify.train;

/** One of a model's two matrices. */
sealed interface ModelMatrix permits DenseMatrix, QuantizedMatrix {
  int rows();

  int columns();
}
