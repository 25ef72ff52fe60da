/**
 * The edge of the curate job: Kafka records in and out, and Avro to and from what flows inside.
 * Start at {@link dev.sluice.curate.io.AnnotatedRecords}, which reads hostile bytes, and {@link
 * dev.sluice.curate.io.CuratedRecordSerializer}. Nothing here decides about a document, and no
 * other package of the job knows Avro.
 */
package dev.sluice.curate.io;
