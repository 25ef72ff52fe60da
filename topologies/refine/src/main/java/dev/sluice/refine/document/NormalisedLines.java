package dev.sluice.refine.document;

/**
 * Which normalised words each line holds.
 *
 * @param starts first word of each line, and after the last the number of words
 * @param numerics numeric code points in each line
 */
@SuppressWarnings("ArrayRecordComponent") // within this package, and never compared
record NormalisedLines(int[] starts, int[] numerics) {}
