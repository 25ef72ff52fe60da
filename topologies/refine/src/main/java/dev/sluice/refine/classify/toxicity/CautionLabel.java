package dev.sluice.refine.classify.toxicity;

/**
 * A level of caution.
 *
 * @param score 0 to 1: the probability that reached the level; for casual what is missing to 1
 */
public record CautionLabel(Caution category, double score) {}
