package dev.sluice.refine.classify.fasttext;

/**
 * What a model file holds besides its arguments, for people and reports.
 *
 * @param words in the dictionary
 * @param labels in the dictionary
 * @param tokens of the corpus it was trained on, every pass counted once
 * @param keptBuckets hashed rows that pruning left, or -1 if the model was not pruned
 * @param inputRows rows of the input matrix: words, then buckets
 * @param quantizedInput whether they are product-quantised codes
 * @param quantizedOutput whether the output rows are
 */
public record ModelShape(
    int words,
    int labels,
    long tokens,
    long keptBuckets,
    int inputRows,
    boolean quantizedInput,
    boolean quantizedOutput) {}
