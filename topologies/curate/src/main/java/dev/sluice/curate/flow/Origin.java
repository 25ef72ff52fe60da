package dev.sluice.curate.flow;

/**
 * What policies ask about where a document comes from.
 *
 * @param address {@link dev.sluice.refine.takedown.Address} of its URL; null without one
 */
public record Origin(String slice, String address) {
  /** Of nowhere. */
  public static final Origin UNKNOWN = new Origin("", null);
}
