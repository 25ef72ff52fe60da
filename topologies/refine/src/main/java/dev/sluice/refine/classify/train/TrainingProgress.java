package dev.sluice.refine.classify.train;

/**
 * How far training has come.
 *
 * @param share of the work done, 0 to 1
 * @param tokens learned from so far, every pass counted
 * @param loss mean loss of an example since the report before, in nats
 * @param lr learning rate now
 */
public record TrainingProgress(double share, long tokens, double loss, double lr) {}
