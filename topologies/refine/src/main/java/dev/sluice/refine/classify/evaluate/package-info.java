/**
 * Scores and truths in, figures of merit out. Pure functions of what they are given: which items,
 * which split and where they are read from is the caller's business. {@link
 * dev.sluice.refine.classify.evaluate.RocAuc} is a good first class to read.
 */
package dev.sluice.refine.classify.evaluate;
