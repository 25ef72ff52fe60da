package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.ContentBucket;
import dev.sluice.refine.dedup.Position;

/** A document in the bucket of its content. */
public record ContentEntry(long turn, String docId, long page) {

  public static ContentEntry of(ContentBucket.Entry entry) {
    return new ContentEntry(
        entry.position().eventTime(), entry.position().docId(), entry.page());
  }

  public ContentBucket.Entry entry() {
    return new ContentBucket.Entry(new Position(turn, docId), page);
  }
}
