/**
 * Pieces of a text that several recipes count repetitions among: words as Unicode cuts them (UAX
 * #29), lines, paragraphs. {@link dev.sluice.refine.signal.segment.Segments} is a list of pieces
 * with the hash of each, {@link dev.sluice.refine.signal.segment.SpacedText}, the first class to
 * read, cuts a text into lines and paragraphs and knows what its words are made of. What the pieces
 * say about quality is in the packages of the recipes; the words themselves and their n-grams are
 * in {@code document}.
 */
package dev.sluice.refine.signal.segment;
