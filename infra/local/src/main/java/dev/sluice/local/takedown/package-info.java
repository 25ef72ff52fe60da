/**
 * The takedown topic of a running stack, as the commands write and read it: {@link
 * dev.sluice.local.takedown.TakedownLog}. A request is one Avro record under its id; a tombstone
 * withdraws it. What a request does to documents is the curate job's.
 */
package dev.sluice.local.takedown;
