package dev.sluice.refine.decontaminate;

/**
 * A passage in a document.
 *
 * @param passage its text
 * @param charStart first code point of the longest stretch of the document that the passage holds;
 *     of several as long the first
 * @param charEnd one past its last code point
 * @param hits different n-grams (paragraphs) of the passage in the document
 * @param share of those that the passage has, above 0 to 1
 */
public record Hit(
    String benchmark,
    String passageId,
    String passage,
    int charStart,
    int charEnd,
    int hits,
    double share) {

  /** Of two in one benchmark the one to show: more of the passage, then more of the document. */
  boolean tellsMoreThan(Hit other) {
    return share != other.share ? share > other.share : hits > other.hits;
  }
}
