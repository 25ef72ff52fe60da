package dev.sluice.curate.flow;

/**
 * A document on its way to those buckets of its bands that one subtask holds.
 *
 * @param subtaskKey a key of that subtask
 * @param bucketKeys each a hash of a band's number and values
 */
@SuppressWarnings("ArrayRecordComponent")
public record BandProbe(long subtaskKey, long[] bucketKeys, SketchedDocument document) {}
