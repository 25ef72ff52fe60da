package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.Position;

/**
 * The first document in the bucket of a paragraph.
 *
 * @param alone whether it is all that the bucket holds
 */
public record ParagraphEntry(long turn, String docId, boolean alone) {

  public static ParagraphEntry of(Position position, boolean alone) {
    return new ParagraphEntry(position.eventTime(), position.docId(), alone);
  }

  public Position position() {
    return new Position(turn, docId);
  }
}
