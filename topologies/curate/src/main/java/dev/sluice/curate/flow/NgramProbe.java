package dev.sluice.curate.flow;

/**
 * A document on its way to the filters of those shards of its n-grams that one subtask holds.
 *
 * @param key of one of these shards
 * @param paragraphs to which each n-gram belongs
 * @param hashes of the n-grams, by shard, and in the order of the text within one
 */
@SuppressWarnings("ArrayRecordComponent")
public record NgramProbe(int key, long turn, String docId, int[] paragraphs, long[] hashes) {}
