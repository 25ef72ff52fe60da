package dev.sluice.curate.flow;

/**
 * A document that is to be compared with one that has not come yet.
 *
 * @param member doc_id of that one
 */
public record WaitingQuestion(String member, SketchedDocument document) {}
