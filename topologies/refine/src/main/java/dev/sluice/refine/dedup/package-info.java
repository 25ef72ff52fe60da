/**
 * Duplicates as pure functions: a document becomes a {@link dev.sluice.refine.dedup.Signature}, the
 * signature falls into buckets by {@link dev.sluice.refine.dedup.Banding}, and whatever meets in a
 * bucket is compared before anything is called a duplicate. Start at {@link
 * dev.sluice.refine.dedup.SignatureFamily}, then read {@link dev.sluice.refine.dedup.ContentBucket}
 * and {@link dev.sluice.refine.dedup.BandBucket}, which turn an arrival into a {@link
 * dev.sluice.refine.dedup.Candidate}. Nothing here keeps state or knows when a document arrived:
 * the result depends on the total order alone. State, watermarks and the sequence of decisions are
 * the curate job's.
 */
package dev.sluice.refine.dedup;
