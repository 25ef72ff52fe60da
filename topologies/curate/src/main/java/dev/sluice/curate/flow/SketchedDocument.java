package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ShingleSketch;

/**
 * A document with the bytes of its sketch, in records and in state.
 *
 * @param rank of its slice
 * @param page see {@link Arrival}
 */
@SuppressWarnings("ArrayRecordComponent")
public record SketchedDocument(long turn, String docId, byte[] sketch, int rank, long page) {

  /** Of no page. */
  public SketchedDocument(long turn, String docId, byte[] sketch) {
    this(turn, docId, sketch, 0, 0);
  }

  public static SketchedDocument of(Arrival arrival) {
    return new SketchedDocument(
        arrival.position().eventTime(),
        arrival.position().docId(),
        arrival.sketch().toBytes(),
        arrival.position().rank(),
        arrival.page());
  }

  public Arrival arrival() {
    return new Arrival(new Position(turn, docId, rank), ShingleSketch.fromBytes(sketch), page);
  }
}
