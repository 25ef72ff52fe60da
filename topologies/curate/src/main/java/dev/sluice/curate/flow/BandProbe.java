package dev.sluice.curate.flow;

/**
 * A document on its way to the bucket of one band.
 *
 * @param bucketKey hash of the band's number and values
 * @param band from 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record BandProbe(long bucketKey, int band, long turn, String docId, byte[] signature) {}
