package dev.sluice.refine.classify.train;

/**
 * In which order, and how often, examples are learned from. The amount of work is the same for all:
 * epochs times the tokens of the corpus.
 */
public enum Sampling {
  /** As the lines lie, again and again: the original's way, which needs shuffled lines. */
  FILE_ORDER,
  /** Each example once an epoch, in a new order each time. */
  SHUFFLED,
  /** A label's share of the draws is that of the square root of its examples. */
  SQUARE_ROOT,
  /** Every label gets the same share of the draws. */
  BALANCED
}
