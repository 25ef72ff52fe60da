package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Position;

/**
 * A document with its sketch, on its way to be kept, or to be compared with one that is.
 *
 * @param member key of the document that keeps it or is compared with it: see {@link #keyOf}
 * @param memberTurn turn of that document; where generations differ, says in which it is kept
 * @param memberId doc_id of the document to compare with, null to be kept
 */
public record SketchProbe(
    long member, long memberTurn, String memberId, SketchedDocument document) {

  /** Of the document itself. */
  public static SketchProbe toKeep(SketchedDocument document) {
    return new SketchProbe(keyOf(document.docId()), document.turn(), null, document);
  }

  /** Of a document that met the member in a bucket. */
  public static SketchProbe toCompare(SketchedDocument document, Position member) {
    return new SketchProbe(keyOf(member.docId()), member.eventTime(), member.docId(), document);
  }

  /** The first 64 bits of a doc_id; documents that share them share their place, no more. */
  static long keyOf(String docId) {
    return Long.parseUnsignedLong(docId.substring(0, 16), 16);
  }
}
