package dev.sluice.curate.flow;

/**
 * A document on its way to the bucket of one of its paragraphs.
 *
 * @param bucketKey of group and paragraph
 * @param hash of the paragraph
 */
public record ParagraphProbe(long bucketKey, long hash, long turn, String docId) {}
