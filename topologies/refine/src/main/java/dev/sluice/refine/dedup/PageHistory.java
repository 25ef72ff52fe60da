package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one page, told in the total order. A version is a document with that URL which
 * passed the recipe's rules, whatever else becomes of it.
 *
 * <p>A document with the text of one of the last {@value #MOST_REMEMBERED} versions is no version
 * but an exact duplicate of that one, and changes nothing: a page that goes back to an earlier text
 * loses neither. Any other is a new version.
 *
 * @param versions in order, at most {@value #MOST_REMEMBERED}
 */
public record PageHistory(List<Version> versions) {
  /** Versions whose texts are known again. */
  public static final int MOST_REMEMBERED = 16;

  /** Of a page that was never seen. */
  public static final PageHistory NONE = new PageHistory(List.of());

  /**
   * A document of the page.
   *
   * @param content 64 bits of the digest of its text
   */
  public record Version(Position position, long content) {}

  /**
   * What the next document of the page is.
   *
   * @param history with it
   * @param duplicate the version whose text it has
   * @param first the version that stays in its place, where the first alone counts
   */
  public record Outcome(
      PageHistory history, Optional<Position> duplicate, Optional<Position> first) {}

  public PageHistory {
    versions = List.copyOf(versions);
  }

  /**
   * @param document behind all before it in the total order, or the same one again
   */
  public Outcome next(Version document) {
    for (Version version : versions) {
      if (version.content() == document.content()) {
        return new Outcome(
            this,
            Optional.of(version.position()).filter(it -> !it.equals(document.position())),
            Optional.empty());
      }
    }
    List<Version> longer =
        new ArrayList<>(
            versions.subList(Math.max(0, versions.size() + 1 - MOST_REMEMBERED), versions.size()));
    longer.add(document);
    return new Outcome(new PageHistory(longer), Optional.empty(), Optional.empty());
  }

  /** The same where the first version alone counts. */
  public Outcome nextAfterFirst(Version document) {
    if (versions.isEmpty()) {
      return next(document);
    }
    Version first = versions.get(0);
    boolean same = first.content() == document.content();
    return new Outcome(
        this,
        same
            ? Optional.of(first.position()).filter(it -> !it.equals(document.position()))
            : Optional.empty(),
        same ? Optional.empty() : Optional.of(first.position()));
  }
}
