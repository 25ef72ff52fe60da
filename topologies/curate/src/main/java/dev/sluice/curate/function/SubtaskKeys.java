package dev.sluice.curate.function;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
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

  int subtaskOf(long key) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        key, PartitionKeys.MAX_PARALLELISM, parallelism);
  }

  /** Those of the keys that each subtask holds, under a key of that subtask. */
  Map<Long, long[]> split(long[] all) {
    Map<Long, long[]> split = new TreeMap<>();
    for (long key : all) {
      split.merge(
          keyOf(subtaskOf(key)),
          new long[] {key},
          (held, more) -> {
            long[] longer = Arrays.copyOf(held, held.length + 1);
            longer[held.length] = more[0];
            return longer;
          });
    }
    return split;
  }

  /** A key of that subtask. */
  long keyOf(int subtask) {
    return keys[subtask];
  }
}
