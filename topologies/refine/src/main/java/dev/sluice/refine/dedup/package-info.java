/**
 * Duplicates as pure functions. A document becomes a {@link dev.sluice.refine.dedup.Signature},
 * which says in which buckets it meets others ({@link dev.sluice.refine.dedup.Banding}), and a
 * {@link dev.sluice.refine.dedup.ShingleSketch}, by which a pair that met is verified ({@link
 * dev.sluice.refine.dedup.PairVerifier}). Start at {@link dev.sluice.refine.dedup.SignatureFamily},
 * then read {@link dev.sluice.refine.dedup.ContentBucket} and {@link
 * dev.sluice.refine.dedup.BandBucket}, which turn an arrival into {@link
 * dev.sluice.refine.dedup.Candidate}s. Nothing here keeps state or knows when a document arrived:
 * the result depends on the total order alone. State, watermarks and the sequence of decisions are
 * the curate job's.
 */
package dev.sluice.refine.dedup;
