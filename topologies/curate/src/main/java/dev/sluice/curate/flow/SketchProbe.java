package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Position;
import java.util.List;

/**
 * A document with its sketch, on its way to be kept, or to be compared with some that are.
 *
 * @param subtaskKey a key of the subtask that keeps it, or those it is compared with
 * @param members doc_ids of the documents to compare with, null to be kept
 * @param memberTurns turn of each of them, which says in which generation its sketch is kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record SketchProbe(
    long subtaskKey, String[] members, long[] memberTurns, SketchedDocument document) {

  /** Of the document itself. */
  public static SketchProbe toKeep(SketchedDocument document) {
    return new SketchProbe(keyOf(document.docId()), null, null, document);
  }

  /** Of a document that met members in buckets. */
  public static SketchProbe toCompare(
      long subtaskKey, List<Position> members, SketchedDocument document) {
    return new SketchProbe(
        subtaskKey,
        members.stream().map(Position::docId).toArray(String[]::new),
        members.stream().mapToLong(Position::eventTime).toArray(),
        document);
  }

  /**
   * Of the place of a sketch: the first 64 bits of its doc_id. Documents that share them share
   * their place, no more.
   */
  public static long keyOf(String docId) {
    return Long.parseUnsignedLong(docId.substring(0, 16), 16);
  }
}
