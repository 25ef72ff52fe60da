/**
 * One capture in, one annotation out: extract the text, detect its language, measure every signal
 * and sign the text. {@link dev.sluice.refine.annotate.Annotator} is the whole pipeline and the
 * first class to read. Nothing here decides whether a document is kept; what cannot be read at all
 * is an {@link dev.sluice.refine.annotate.UnreadableDocumentException}. No I/O, clock or
 * randomness.
 */
package dev.sluice.refine.annotate;
