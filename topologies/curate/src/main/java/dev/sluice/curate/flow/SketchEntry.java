package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ShingleSketch;

/** A document with its sketch in state. */
@SuppressWarnings("ArrayRecordComponent")
public record SketchEntry(long turn, String docId, byte[] sketch) {

  public static SketchEntry of(Arrival arrival) {
    return new SketchEntry(
        arrival.position().eventTime(), arrival.position().docId(), arrival.sketch().toBytes());
  }

  public Arrival arrival() {
    return new Arrival(new Position(turn, docId), ShingleSketch.fromBytes(sketch));
  }
}
