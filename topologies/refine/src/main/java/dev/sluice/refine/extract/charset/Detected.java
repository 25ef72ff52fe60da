package dev.sluice.refine.extract.charset;

/**
 * An encoding found by what the bytes look like.
 *
 * @param sure whether the text reads like one of its languages
 */
record Detected(Encoding encoding, boolean sure) {}
