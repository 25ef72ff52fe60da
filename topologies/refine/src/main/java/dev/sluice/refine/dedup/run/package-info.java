/**
 * Entries of a fixed size by key, many to a page, as a log-structured merge tree (O'Neil et al.,
 * 1996): a place for what is written once and hardly ever asked for. Start at {@link
 * dev.sluice.refine.dedup.run.SortedRuns}.
 */
package dev.sluice.refine.dedup.run;
