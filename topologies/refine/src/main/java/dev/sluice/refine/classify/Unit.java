package dev.sluice.refine.classify;

/** What a model is asked about at a time. */
public enum Unit {
  /** The text as one. */
  DOCUMENT,
  /** Each piece that ends in U+000A; empty and blank ones are left out. */
  LINE,
  /** Each sentence of {@link dev.sluice.refine.classify.sentence.SentenceSplitter}. */
  SENTENCE
}
