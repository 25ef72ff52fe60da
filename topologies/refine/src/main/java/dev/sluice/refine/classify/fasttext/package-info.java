/**
 * Supervised fastText models of any training: the bytes of a model file go in, labels with
 * probabilities come out, equal to those of the C++ original. Read {@code FastTextPredictor} first.
 * Which text a classifier sees, what its labels mean, and training are elsewhere.
 */
package dev.sluice.refine.classify.fasttext;
