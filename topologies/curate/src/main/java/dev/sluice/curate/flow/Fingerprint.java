package dev.sluice.curate.flow;

/**
 * What a document is found by and compared by.
 *
 * @param signature big-endian values of the recipe's family
 * @param sketch bytes of its {@link dev.sluice.refine.dedup.ShingleSketch}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(byte[] signature, byte[] sketch) {}
