/**
 * A bounded run from start to summary: {@link dev.sluice.local.run.BoundedRun} reads like the list
 * of its steps. The end of the input is learnt from the stream itself: the run is done when the
 * commit log holds an end entry for every curated partition.
 */
package dev.sluice.local.run;
