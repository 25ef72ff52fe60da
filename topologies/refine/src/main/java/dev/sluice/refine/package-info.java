/**
 * Every decision about a document, as pure functions: no I/O, no clock, no unseeded randomness, no
 * state between documents. {@link dev.sluice.refine.annotate.Annotator} measures one capture;
 * {@code dev.sluice.refine.recipe} turns measurements into a decision; {@code
 * dev.sluice.refine.dedup} signs and compares texts. Where documents come from, meet and are
 * remembered is the business of the annotate and curate applications.
 */
package dev.sluice.refine;
