/**
 * The process that turns {@code raw.<slice>} into {@code annotated.<slice>} with Kafka Streams.
 * Read {@link dev.sluice.annotate.AnnotateTopology} first: it is the whole pipeline. It keeps no
 * state and decides nothing; what is measured about a document is refine's business, and how Avro
 * records map to refine's types is in {@code io}.
 */
package dev.sluice.annotate;
