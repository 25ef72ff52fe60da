package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Position;

/** A document in the bucket of its content. */
public record ContentEntry(long turn, String docId) {

  public static ContentEntry of(Position position) {
    return new ContentEntry(position.eventTime(), position.docId());
  }

  public Position position() {
    return new Position(turn, docId);
  }
}
