/**
 * What DCLM-Baseline's filters measure, and what its line edits take away. {@link
 * dev.sluice.refine.signal.dclm.DclmSignals} lists the signals; {@link
 * dev.sluice.refine.signal.dclm.DclmLineEdits} gives the edits of a text, which a recipe may apply
 * and the signal of removed words counts. Words are cut in three ways, as the program cuts them: by
 * white space, by fastText's few separators, and by UAX #29. The thresholds are a recipe's; removal
 * of URLs is not here.
 */
package dev.sluice.refine.signal.dclm;
