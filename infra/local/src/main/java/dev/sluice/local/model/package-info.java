/**
 * What the {@code sluice model} commands need beyond refine's trainer and engine: files into and
 * out of them, the evaluation sets of the shared data, read strictly and only in their held-out
 * part, and the figures of the bundled models beside their targets. First class to read: {@link
 * dev.sluice.local.model.BundledEvaluation}. Training, quantising, predicting and the measures
 * themselves are in refine.
 */
package dev.sluice.local.model;
