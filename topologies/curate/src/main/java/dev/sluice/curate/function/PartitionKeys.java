package dev.sluice.curate.function;

import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Flink keys for the curated partitions, chosen so that partitions spread evenly over subtasks;
 * plain numbers would fall into key groups by hash, and all four might fall to one subtask.
 * Partition p of n takes the least number whose key group is p * {@value #MAX_PARALLELISM} / n.
 */
public final class PartitionKeys {
  /** Of the whole job. Fixed for life: state is cut by it. */
  public static final int MAX_PARALLELISM = 128;

  private PartitionKeys() {}

  /** One key per partition. */
  public static int[] of(int partitions) {
    int[] keys = new int[partitions];
    for (int partition = 0; partition < partitions; partition++) {
      int group = partition * MAX_PARALLELISM / partitions;
      while (groupOf(keys[partition]) != group) {
        keys[partition]++;
      }
    }
    return keys;
  }

  static int groupOf(Object key) {
    return KeyGroupRangeAssignment.assignToKeyGroup(key, MAX_PARALLELISM);
  }

  /** Subtask that holds a key's state. */
  static int subtaskOf(int key, int parallelism) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX_PARALLELISM, parallelism);
  }
}
