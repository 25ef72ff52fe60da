/**
 * Measures of the bare text under names of ours, {@code doc_*}: lines in, lengths out. Start at
 * {@link dev.sluice.refine.signal.text.TextSignals}.
 */
package dev.sluice.refine.signal.text;
