/**
 * What a shard holds: one document of the training data per sample. {@link
 * dev.sluice.sink.shard.ShardBuilder} takes documents with their tokens in order and gives a {@link
 * dev.sluice.sink.shard.Shard}, its bytes and what the commit log says about them; {@link
 * dev.sluice.sink.shard.ShardVerifier} holds a root's shards against its log. Columns are in {@link
 * dev.sluice.sink.shard.ShardColumns}. Nothing volatile goes in: no clock, Kafka offset or host.
 */
package dev.sluice.sink.shard;
