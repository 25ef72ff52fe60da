package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Position;
import java.util.List;

/**
 * A document with its sketch, on its way to be kept, or to be compared with some that are.
 *
 * @param subtaskKey a key of the subtask that keeps it, or those it is compared with
 * @param members doc_ids of the documents to compare with, in precedence; null to be kept
 * @param memberTurns turn of each of them, which says in which generation its sketch is kept
 * @param memberRanks rank of each of them
 */
@SuppressWarnings("ArrayRecordComponent")
public record SketchProbe(
    long subtaskKey,
    String[] members,
    long[] memberTurns,
    int[] memberRanks,
    SketchedDocument document) {
  /** Places for documents of one millisecond; the other bits are its number, which wraps. */
  private static final int ID_BITS = 28;

  /** Of the document itself. */
  public static SketchProbe toKeep(SketchedDocument document) {
    return new SketchProbe(keyOf(document.docId(), document.turn()), null, null, null, document);
  }

  /**
   * Of a document that met members in buckets.
   *
   * @param members in any order
   */
  public static SketchProbe toCompare(
      long subtaskKey, List<Position> members, SketchedDocument document) {
    List<Position> inOrder = members.stream().sorted(Position.PRECEDENCE).toList();
    return new SketchProbe(
        subtaskKey,
        inOrder.stream().map(Position::docId).toArray(String[]::new),
        inOrder.stream().mapToLong(Position::eventTime).toArray(),
        inOrder.stream().mapToInt(Position::rank).toArray(),
        document);
  }

  public Position member(int index) {
    return new Position(memberTurns[index], members[index], memberRanks[index]);
  }

  /**
   * Of the place of a sketch: its turn, and {@value #ID_BITS} bits of the doc_id. Documents that
   * share them share their place, no more. What comes in order of time is so stored in order, which
   * a log-structured store need not sort again and again.
   */
  public static long keyOf(String docId, long turn) {
    return (turn << ID_BITS) | Long.parseLong(docId, 0, ID_BITS / 4, 16);
  }
}
