package dev.sluice.curate.function;

import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Which subtask of an operator behind this one holds the state of a key, and a key by which a
 * record gets there. Both operators have the parallelism of the job.
 */
final class SubtaskKeys {
  private final int parallelism;
  private final long[] keys;

  SubtaskKeys(TaskInfo task) {
    this(task.getNumberOfParallelSubtasks());
  }

  SubtaskKeys(int parallelism) {
    this.parallelism = parallelism;
    this.keys = new long[parallelism];
    for (int subtask = 0; subtask < parallelism; subtask++) {
      while (subtaskOf(keys[subtask]) != subtask) {
        keys[subtask]++;
      }
    }
  }

  int subtasks() {
    return parallelism;
  }

  int subtaskOf(long key) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        key, PartitionKeys.MAX_PARALLELISM, parallelism);
  }

  /** A key of that subtask. */
  long keyOf(int subtask) {
    return keys[subtask];
  }
}
