package dev.sluice.local.why;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One decision as the stream wrote it down. What an archive does not know is null.
 *
 * @param decision curated, rejected or dead_letter
 * @param value what the rule measured, or what could not be read
 * @param method how a similarity was verified
 * @param output suffix of the curated and rejected topics; null for a dead letter
 * @param partition of the curated topic, with the place in its sequence, of what was kept
 */
public record DecisionNote(
    String docId,
    String source,
    String url,
    String slice,
    String decision,
    String rule,
    JsonNode value,
    String threshold,
    String duplicateOf,
    Double similarity,
    String method,
    Long eventTime,
    String output,
    String recipe,
    String recipeDigest,
    Integer partition,
    Long ordinal,
    Grounds grounds) {
  static final String CURATED = "curated";
  static final String REJECTED = "rejected";
  static final String DEAD_LETTER = "dead_letter";

  /** Kept once, and no more. */
  boolean isRetracted() {
    return grounds.withdrawal() != null;
  }

  /** Whether a person's words for a document, an id, a URL or a source, mean this one. */
  boolean isNamedBy(String name) {
    return name.equals(docId) || name.equals(url) || name.equals(source);
  }
}
