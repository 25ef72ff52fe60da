package dev.sluice.local.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a model does on labelled lines, counted as {@code fasttext test} does with k = 1.
 *
 * @param examples lines with a label that the model knows and with a word it knows: N
 * @param skipped other lines
 * @param precision share of the examples whose top label is one of theirs: P@1
 * @param recall share of the labels that were predicted: R@1
 * @param labels every label of the model, in its order
 * @param rocAuc of the second label's probability, for a model of two labels
 */
public record LineScore(
    long examples,
    long skipped,
    double precision,
    double recall,
    List<LabelTally> labels,
    OptionalDouble rocAuc) {}
