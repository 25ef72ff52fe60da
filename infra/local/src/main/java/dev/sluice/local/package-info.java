/**
 * The embedded cluster and the {@code sluice} commands. {@link dev.sluice.local.SluiceMain} reads
 * the command line; {@code command} holds one class per command; {@code supervisor} runs the child
 * JVMs; {@code infra} is the child that holds broker, registry and Connect. No decision about a
 * document is made here.
 */
package dev.sluice.local;
