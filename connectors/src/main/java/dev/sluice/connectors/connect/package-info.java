/**
 * The Kafka Connect side of every kind of source. {@link
 * dev.sluice.connectors.connect.DocumentSource} deals sources to tasks; {@link
 * dev.sluice.connectors.connect.Share} is what a task does: it reads on from Connect's offsets,
 * sets event times, encodes, and closes each batch with ticks. Start with Share. Reading the
 * sources is not here.
 */
package dev.sluice.connectors.connect;
