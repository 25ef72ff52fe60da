/**
 * Makes the models that {@code classify.fasttext} reads: labelled lines go in, a model goes out,
 * dense ({@code .bin}) or product-quantised ({@code .ftz}), in format version 12, which the C++
 * original loads too. Read {@link dev.sluice.refine.classify.train.Trainer} first, then {@link
 * dev.sluice.refine.classify.train.Quantizer} and {@link
 * dev.sluice.refine.classify.train.ModelWriter}. Files, clocks and progress bars are the caller's;
 * unsupervised word vectors and automatic search of settings are not here.
 */
package dev.sluice.refine.classify.train;
