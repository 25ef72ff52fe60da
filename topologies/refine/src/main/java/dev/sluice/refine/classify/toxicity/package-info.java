/**
 * A text, its language and its host in, measures of toxic and sexual language out: probabilities of
 * the whole text and of its sentences by a bundled model (English), and entries of word lists (27
 * languages). {@link dev.sluice.refine.classify.toxicity.ToxicityTagger} is the first class to
 * read. Nothing here decides: thresholds for keeping are a recipe's. How the model was made, what
 * it is worth and where it fails is in {@code models/toxicity/CARD.md}. The model sees the tokens
 * of {@link dev.sluice.refine.classify.toxicity.TokenReader}, not the raw text.
 */
package dev.sluice.refine.classify.toxicity;
