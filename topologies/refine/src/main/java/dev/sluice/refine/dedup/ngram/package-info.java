/**
 * How much of a text earlier documents hold, by n-grams of words, after DCLM's BFF ({@code
 * dedup/bff} of mlfoundations/dclm, remove type {@code old-both}). A text becomes {@link
 * dev.sluice.refine.dedup.ngram.ParagraphNgrams}, the first class to read; {@link
 * dev.sluice.refine.dedup.ngram.NgramFilter} knows the n-grams of earlier documents; and {@link
 * dev.sluice.refine.dedup.ngram.NgramCoverage} is what a document loses. Order, state and
 * watermarks are the curate job's.
 *
 * <p>BFF's result depends on the order in which its threads come to the documents, and n-grams of
 * what it removes are not added. Here an n-gram is held if a document that is earlier in the total
 * order and passed the rules has it, whatever became of that document, so the result is a function
 * of the set of documents.
 */
package dev.sluice.refine.dedup.ngram;
