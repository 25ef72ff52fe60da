package dev.sluice.connectors.jsonl;

/**
 * Budgets of a JSONL reader. What exceeds one becomes a dead letter.
 *
 * @param lineBytes longest line, in bytes without its newline
 * @param nesting deepest nesting of objects and arrays
 */
public record JsonlLimits(int lineBytes, int nesting) {
  public static final JsonlLimits DEFAULT = new JsonlLimits(32 * 1024 * 1024, 100);

  public JsonlLimits {
    if (lineBytes < 2 || nesting < 1) {
      throw new IllegalArgumentException(
          "lineBytes must be 2 or more and nesting 1 or more, but are %d, %d"
              .formatted(lineBytes, nesting));
    }
  }
}
