package dev.sluice.curate.flow;

/**
 * On its way from the decider to its place in a curated partition: a kept document or the end of
 * the partition, or else what the decider was told and what is to be done at a turn: retract a
 * document, name the version that one replaces, take down.
 *
 * @param turn when it is published
 * @param origin of the document; null without one
 * @param output null with an order
 * @param order null with an output
 */
public record Publishable(
    int partition, long turn, Origin origin, CuratedOutput output, DeciderInput order) {

  public static Publishable of(JudgedDocument document, CuratedOutput kept) {
    return new Publishable(kept.partition(), document.turn(), document.origin(), kept, null);
  }

  public static Publishable of(DeciderInput order) {
    return new Publishable(order.partition(), order.turn(), null, null, order);
  }

  /** Behind all documents. */
  public static Publishable end(CuratedOutput end) {
    return new Publishable(end.partition(), Long.MAX_VALUE, null, end, null);
  }
}
