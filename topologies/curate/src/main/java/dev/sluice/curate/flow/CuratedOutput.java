package dev.sluice.curate.flow;

/**
 * A kept document, or the end of its partition.
 *
 * @param ordinal place in the partition, from 0 without gaps; on an end, how many there were
 * @param changes to make to the payload's text; null for none
 * @param payload see {@link JudgedDocument}; null on an end
 */
@SuppressWarnings("ArrayRecordComponent")
public record CuratedOutput(
    int partition, String docId, long ordinal, boolean late, TextChanges changes, byte[] payload) {

  /** With its text as it is. */
  public CuratedOutput(int partition, String docId, long ordinal, boolean late, byte[] payload) {
    this(partition, docId, ordinal, late, null, payload);
  }

  public static CuratedOutput end(int partition, long documents) {
    return new CuratedOutput(partition, null, documents, false, null);
  }

  public boolean isEnd() {
    return payload == null;
  }
}
