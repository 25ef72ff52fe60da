/**
 * Sources of documents: files and repositories in, {@code raw.<slice>} and {@code dead-letter} out.
 * Start with {@link dev.sluice.connectors.DocumentReader}: one reader per kind of source, usable
 * without Kafka, resumable at every record. {@code connect} is the Kafka Connect side, the same for
 * every kind: which task reads which file, event times, ticks and Connect offsets. Nothing here
 * interprets content: text is extracted and measured later.
 */
package dev.sluice.connectors;
