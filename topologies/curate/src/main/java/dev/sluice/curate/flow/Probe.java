package dev.sluice.curate.flow;

/**
 * A document on its way to the bucket of its content.
 *
 * @param identity key of the bucket: the content digest, or the doc_id where the recipe keeps exact
 *     duplicates and only captures seen before are looked for
 * @param rank of its slice
 * @param page see {@link dev.sluice.refine.dedup.Arrival}
 * @param group of the documents that it may meet in a band
 * @param fingerprint null if the document is in no band
 */
public record Probe(
    String identity,
    long turn,
    String docId,
    int rank,
    long page,
    long group,
    Fingerprint fingerprint) {

  /** Of no page, in the group of all. */
  public Probe(String identity, long turn, String docId, Fingerprint fingerprint) {
    this(identity, turn, docId, 0, 0, 0, fingerprint);
  }
}
