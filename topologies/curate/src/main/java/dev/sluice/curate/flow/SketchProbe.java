package dev.sluice.curate.flow;

/**
 * A document with its sketch, on its way to be kept, or to be compared with some that are.
 *
 * @param subtaskKey a key of the subtask that keeps it, or those it is compared with
 * @param members doc_ids of the documents to compare with, null to be kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record SketchProbe(long subtaskKey, String[] members, SketchedDocument document) {

  /** Of the document itself. */
  public static SketchProbe toKeep(SketchedDocument document) {
    return new SketchProbe(keyOf(document.docId()), null, document);
  }

  /**
   * Of the place of a sketch: the first 64 bits of its doc_id. Documents that share them share
   * their place, no more.
   */
  public static long keyOf(String docId) {
    return Long.parseUnsignedLong(docId.substring(0, 16), 16);
  }
}
