/**
 * Adapters between Flink and refine: they hold state, watermarks and timers, and call {@code
 * dev.sluice.refine} for every decision about a document. In the order of the stream: {@link
 * dev.sluice.curate.function.AnnotatedReader}, {@link dev.sluice.curate.function.FanOut}, {@link
 * dev.sluice.curate.function.TickAligner}, {@link dev.sluice.curate.function.ContentBuckets},
 * {@link dev.sluice.curate.function.BandBuckets}, {@link dev.sluice.curate.function.Decider}. How
 * they are wired is in {@link dev.sluice.curate.CurateJob}.
 */
package dev.sluice.curate.function;
