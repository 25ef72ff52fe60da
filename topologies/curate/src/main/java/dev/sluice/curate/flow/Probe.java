package dev.sluice.curate.flow;

/**
 * A document on its way to the bucket of its content.
 *
 * @param identity key of the bucket: the content digest, or the doc_id where the recipe keeps exact
 *     duplicates and only captures seen before are looked for
 * @param fingerprint null if the document is in no band
 */
public record Probe(String identity, long turn, String docId, Fingerprint fingerprint) {}
