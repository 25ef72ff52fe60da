/**
 * The Flink job that turns annotated documents into a dataset: reads {@code annotated.<slice>},
 * applies a recipe, drops duplicates, and writes {@code curated.<output>}, {@code
 * rejected.<output>} and {@code dead-letter}, each exactly once. Read {@link
 * dev.sluice.curate.CurateJob} first: it is the whole graph. {@link dev.sluice.curate.CurateMain}
 * runs it in this JVM. No decision about a document is made here: those are in {@code
 * dev.sluice.refine}.
 */
package dev.sluice.curate;
