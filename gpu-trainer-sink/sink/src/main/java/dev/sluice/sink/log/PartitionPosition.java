package dev.sluice.sink.log;

/**
 * How far the log covers a partition.
 *
 * @param documents documents committed, and so the ordinal of the next
 * @param kafkaOffset where the next record is read in the topic
 * @param ended no document follows
 */
public record PartitionPosition(long documents, long kafkaOffset, boolean ended) {
  public static final PartitionPosition START = new PartitionPosition(0, 0, false);
}
