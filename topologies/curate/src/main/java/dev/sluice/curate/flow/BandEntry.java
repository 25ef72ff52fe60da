package dev.sluice.curate.flow;

/** A document in the bucket of a band, with all its signature to be compared with. */
@SuppressWarnings("ArrayRecordComponent")
public record BandEntry(long turn, String docId, byte[] signature) {}
