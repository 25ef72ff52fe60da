package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.ContentBucket;
import dev.sluice.refine.dedup.Position;

/** A document in the bucket of its content. */
public record ContentEntry(long turn, String docId, int rank, long page) {

  public static ContentEntry of(ContentBucket.Entry entry) {
    return new ContentEntry(
        entry.position().eventTime(),
        entry.position().docId(),
        entry.position().rank(),
        entry.page());
  }

  /** Of no page, of a slice like any other. */
  public static ContentEntry of(Position position) {
    return new ContentEntry(position.eventTime(), position.docId(), position.rank(), 0);
  }

  public Position position() {
    return new Position(turn, docId, rank);
  }

  public ContentBucket.Entry entry() {
    return new ContentBucket.Entry(new Position(turn, docId, rank), page);
  }
}
