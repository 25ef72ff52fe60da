package dev.sluice.curate.flow;

/**
 * What is remembered of a curated document, so that it can be retracted.
 *
 * @param ordinal in its partition
 * @param address null without a URL
 */
public record KeptDocument(long ordinal, String address) {}
