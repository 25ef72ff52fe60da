package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ShingleSketch;

/**
 * A document with its sketch, on its way to be kept, or to be compared with one that is.
 *
 * @param member key of the document that keeps it or is compared with it: see {@link #keyOf}
 * @param memberId doc_id of the document to compare with, null to be kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record SketchProbe(long member, String memberId, long turn, String docId, byte[] sketch) {

  /** Of the document itself. */
  public static SketchProbe toKeep(long turn, String docId, byte[] sketch) {
    return new SketchProbe(keyOf(docId), null, turn, docId, sketch);
  }

  /** Of a document that met the member in a bucket. */
  public static SketchProbe toCompare(BandProbe probe, Position member) {
    return new SketchProbe(
        keyOf(member.docId()), member.docId(), probe.turn(), probe.docId(), probe.sketch());
  }

  /** The first 64 bits of a doc_id; documents that share them share their place, no more. */
  static long keyOf(String docId) {
    return Long.parseUnsignedLong(docId.substring(0, 16), 16);
  }

  public Arrival arrival() {
    return new Arrival(new Position(turn, docId), ShingleSketch.fromBytes(sketch));
  }
}
