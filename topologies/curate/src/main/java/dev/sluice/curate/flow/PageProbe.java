package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.PageHistory;
import dev.sluice.refine.dedup.Position;

/**
 * A document on its way to the history of its page, and in it.
 *
 * @param page hash of its URL
 * @param content 64 bits of the digest of its text
 */
public record PageProbe(long page, long turn, String docId, long content) {

  /** Of a document with an address. */
  public static PageProbe of(JudgedDocument document, long page) {
    return new PageProbe(
        page,
        document.turn(),
        document.docId(),
        Long.parseUnsignedLong(document.contentDigest().substring(0, 16), 16));
  }

  /** Of a document that is kept, whatever its text. */
  public static PageProbe of(Publishable kept, long page) {
    return new PageProbe(page, kept.turn(), kept.output().docId(), 0);
  }

  public static PageProbe of(long page, PageHistory.Version version) {
    return new PageProbe(
        page, version.position().eventTime(), version.position().docId(), version.content());
  }

  public Position position() {
    return new Position(turn, docId);
  }

  public PageHistory.Version version() {
    return new PageHistory.Version(position(), content);
  }
}
