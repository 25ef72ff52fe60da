/**
 * A document in, counts of the personal data in it out, one signal a type, so that a recipe can
 * compare them. {@link dev.sluice.refine.signal.pii.PiiSignals} is all there is; what counts as
 * personal data is told in {@code dev.sluice.refine.pii}.
 */
package dev.sluice.refine.signal.pii;
