package dev.sluice.connectors.jsonl;

/**
 * One line of the decompressed stream.
 *
 * @param byteOffset of its first byte
 * @param byteLength with its newline, if it has one
 * @param content without newline; of a line that is too long only the first bytes
 * @param tooLong whether the line exceeds the limit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Line(long byteOffset, long byteLength, byte[] content, boolean tooLong) {}
