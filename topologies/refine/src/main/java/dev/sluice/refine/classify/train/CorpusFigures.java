package dev.sluice.refine.classify.train;

/**
 * What a model was trained on.
 *
 * @param tokens of all lines, each line's end counted as one
 * @param examples learned from each epoch: lines with a label that was kept, cut into pieces if so
 *     set
 * @param words with a row of their own
 * @param labels of the model
 * @param labelsSeenOnce labels with a single example, which hardly can be learned
 */
public record CorpusFigures(long tokens, int examples, int words, int labels, int labelsSeenOnce) {}
