package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.paragraph.Paragraphs;

/**
 * The paragraphs of a document and the group of documents that they are compared in.
 *
 * @param paragraphs of the text as annotated
 */
public record GroupedParagraphs(long group, Paragraphs paragraphs) {}
