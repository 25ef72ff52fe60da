/**
 * From {@code curated.<output>} to shards: a Kafka Connect sink. Curated documents go in, in the
 * order of their partition; token shards and the entries of a commit log come out.
 *
 * <p>Read {@link dev.sluice.sink.GpuTrainerSinkTask} first, then {@link
 * dev.sluice.sink.PartitionWriter}, which cuts one partition's sequence into shards. The log is in
 * {@code log}, what a shard holds in {@code shard}, its bytes in {@code mds}, token ids in {@code
 * tokens}. Which documents are kept, and their order, is decided upstream in curate.
 */
package dev.sluice.sink;
