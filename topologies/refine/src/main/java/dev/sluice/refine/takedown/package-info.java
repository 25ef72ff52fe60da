/**
 * Requests to take documents down, as pure functions. {@link dev.sluice.refine.takedown.Takedown}
 * is one request; {@link dev.sluice.refine.takedown.TakedownIndex} holds all that stand and says
 * which of them a document falls under; {@link dev.sluice.refine.takedown.Address} is the form of a
 * URL in which both sides are compared, and by which the versions of a page are told. Where
 * requests come from, and what is kept to find documents again that were curated before, is the
 * curate job's.
 */
package dev.sluice.refine.takedown;
