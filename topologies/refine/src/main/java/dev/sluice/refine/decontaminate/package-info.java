/**
 * Passages of evaluation sets in the texts of documents. Benchmarks come in as {@link
 * dev.sluice.refine.decontaminate.Benchmark}, a {@link
 * dev.sluice.refine.decontaminate.ContaminationIndex}, the first class to read, is built of them by
 * one {@link dev.sluice.refine.decontaminate.Method}, and out come {@link
 * dev.sluice.refine.decontaminate.Hit}s: which passage, where in the document, and how much of it.
 * What is found by hash is verified by the words. Whether a hit drops a document is the recipe's to
 * say, and files and topics of benchmarks are others' matter.
 */
package dev.sluice.refine.decontaminate;
