package dev.sluice.curate.flow;

/**
 * A rejected document and why.
 *
 * @param payload see {@link JudgedDocument}; its text goes no further
 */
@SuppressWarnings("ArrayRecordComponent")
public record RejectedOutput(String docId, boolean late, byte[] payload, Rejection rejection) {}
