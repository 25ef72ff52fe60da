/**
 * Pieces of a text that several recipes count repetitions among: words by white space, words as
 * Unicode cuts them (UAX #29), lines, paragraphs. {@link dev.sluice.refine.signal.segment.Segments}
 * is a list of pieces with the hash of each, {@link dev.sluice.refine.signal.segment.SpacedText},
 * the first class to read, cuts a text by white space in one pass. What the pieces say about
 * quality is in the packages of the recipes; RedPajama-V2's words are in {@code document}.
 */
package dev.sluice.refine.signal.segment;
