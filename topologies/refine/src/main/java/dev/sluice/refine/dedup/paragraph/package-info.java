/**
 * Paragraphs that occur in several documents, as CCNet compares them. A text becomes {@link
 * dev.sluice.refine.dedup.paragraph.Paragraphs}, the first class to read: its lines, each with the
 * hash of its normalised form. Equal hashes meet in a {@link
 * dev.sluice.refine.dedup.paragraph.ParagraphBucket}, which tells the later document; and what a
 * document loses in the end is {@link dev.sluice.refine.dedup.paragraph.ParagraphRemoval}. Pure
 * functions of the total order; state and watermarks are the curate job's.
 *
 * <p>CCNet works in two passes and removes every copy, the first one too. A stream has no second
 * pass: here the first copy stays.
 */
package dev.sluice.refine.dedup.paragraph;
