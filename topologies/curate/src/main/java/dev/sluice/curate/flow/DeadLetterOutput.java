package dev.sluice.curate.flow;

/**
 * A record that could not be read.
 *
 * @param value a dead letter in the wire format
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetterOutput(String docId, byte[] value) {}
