/**
 * How much a text reads like reference material. A document and its language go in, a probability
 * or null comes out of {@link dev.sluice.refine.classify.quality.QualityScorer}, the first class to
 * read; {@link dev.sluice.refine.classify.quality.QualityView} says what of the text is looked at.
 * The model is a fastText file over the words, corrected by a few measures of the text's shape. How
 * it is made and what it rewards stands in models/quality/CARD.md. Thresholds are a recipe's
 * business.
 */
package dev.sluice.refine.classify.quality;
