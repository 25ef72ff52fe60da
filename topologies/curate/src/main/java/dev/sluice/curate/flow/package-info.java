/**
 * What flows between the operators of the curate job: immutable records that Flink serialises as
 * POJOs, never by Kryo. Start at {@link dev.sluice.curate.flow.JudgedDocument}; {@link
 * dev.sluice.curate.flow.Types} names the type of each for Flink. Those that are also state
 * (JudgedDocument, DeciderInput, TickNotice, BandEntry, ContentEntry, Rejection) may gain or lose
 * fields, but no field may change its type while there are checkpoints to restore.
 */
package dev.sluice.curate.flow;
