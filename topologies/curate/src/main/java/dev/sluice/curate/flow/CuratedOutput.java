package dev.sluice.curate.flow;

import dev.sluice.schemas.Retraction;

/**
 * A kept document, the retraction of one, or the end of its partition.
 *
 * @param docId null on an end
 * @param ordinal place in the partition, from 0 without gaps; on an end, how many there were; on a
 *     retraction, that of the retracted document
 * @param changes to make to the payload's text; null for none
 * @param payload see {@link JudgedDocument}; null on an end and on a retraction
 * @param replaces doc_id of the version of its page that it takes the place of; null for none
 * @param retraction null unless it is one
 */
@SuppressWarnings("ArrayRecordComponent")
public record CuratedOutput(
    int partition,
    String docId,
    long ordinal,
    boolean late,
    TextChanges changes,
    byte[] payload,
    String replaces,
    Retraction retraction) {

  public CuratedOutput(
      int partition,
      String docId,
      long ordinal,
      boolean late,
      TextChanges changes,
      byte[] payload) {
    this(partition, docId, ordinal, late, changes, payload, null, null);
  }

  /** With its text as it is. */
  public CuratedOutput(int partition, String docId, long ordinal, boolean late, byte[] payload) {
    this(partition, docId, ordinal, late, null, payload, null, null);
  }

  /** The same document, in place of an earlier version of its page; null for none. */
  public CuratedOutput replacing(String docIdOfTheEarlier) {
    return new CuratedOutput(
        partition, docId, ordinal, late, changes, payload, docIdOfTheEarlier, null);
  }

  public static CuratedOutput retracted(int partition, String docId, Retraction retraction) {
    return new CuratedOutput(
        partition, docId, retraction.ordinal(), false, null, null, null, retraction);
  }

  public static CuratedOutput end(int partition, long documents) {
    return new CuratedOutput(partition, null, documents, false, null, null, null, null);
  }

  public boolean isEnd() {
    return docId == null;
  }
}
