package dev.sluice.refine.signal;

/**
 * Something that is measured on every document. Implementations keep no state, are safe for use by
 * threads, and give equal subjects equal values. A measurement is never a verdict.
 */
public sealed interface Signal permits DocumentSignal, LineSignal, SpanSignal {
  /** Name, meaning, unit, range and source; the same at every call. */
  SignalDefinition definition();
}
