/**
 * RedPajama-V2's rule signals, {@code rps_*}, equal to its own program to the last digit; one class
 * each, listed in {@link dev.sluice.refine.signal.redpajama.RedPajamaSignals}. They measure the
 * views of {@code document}, which follow the same program. Its scores by models are in {@code
 * classify} and {@code importance}.
 */
package dev.sluice.refine.signal.redpajama;
