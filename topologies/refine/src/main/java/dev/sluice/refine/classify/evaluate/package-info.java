/**
 * Scores and truths in, figures of merit out, for those who measure a classifier, not for the
 * stream. Pure functions of what they are given; reading the sets is the caller's business, though
 * {@link dev.sluice.refine.classify.evaluate.HeldOut} says which of their items may be used. {@link
 * dev.sluice.refine.classify.evaluate.RocAuc} is a good first class to read.
 */
package dev.sluice.refine.classify.evaluate;
