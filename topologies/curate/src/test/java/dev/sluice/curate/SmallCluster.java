package dev.sluice.curate;

import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/** One of Flink's own small clusters for all tests of this JVM, for a start takes seconds. */
final class SmallCluster {
  private static final int SLOTS = 4;
  private static final int MOST_SECONDS = 300;
  private static final int STOP_SECONDS = 10;
  private static final int POLL_MS = 5;
  private static final MiniCluster CLUSTER = start();

  private SmallCluster() {}

  private static MiniCluster start() {
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(new Configuration())
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .withRandomPorts()
                .build());
    try {
      cluster.start();
    } catch (Exception e) {
      throw new IllegalStateException("Flink's small cluster does not start", e);
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    cluster
                        .closeAsync()
                        .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                        .join()));
    return cluster;
  }

  static JobID submit(JobGraph job) throws Exception {
    return CLUSTER.submitJob(job).get(MOST_SECONDS, TimeUnit.SECONDS).getJobID();
  }

  /** Waits until the job has ended of itself. */
  static void awaitEnd(JobID job) throws Exception {
    CLUSTER
        .requestJobResult(job)
        .get(MOST_SECONDS, TimeUnit.SECONDS)
        .toJobExecutionResult(SmallCluster.class.getClassLoader());
  }

  /** Waits until the log was read that far, and stops the job with a savepoint. */
  static String stop(JobID job, Log log, int records, String directory) throws Exception {
    try {
      while (log.recordsRead() < records || !isRunning(job)) {
        Thread.sleep(POLL_MS);
      }
      String savepoint =
          CLUSTER
              .stopWithSavepoint(job, directory, false, SavepointFormatType.CANONICAL)
              .get(MOST_SECONDS, TimeUnit.SECONDS);
      awaitEnd(job);
      return savepoint;
    } catch (Exception e) {
      // Its slots are for other tests.
      CLUSTER.cancelJob(job).exceptionally(any -> null).get(MOST_SECONDS, TimeUnit.SECONDS);
      throw e;
    }
  }

  private static boolean isRunning(JobID job) throws Exception {
    AccessExecutionGraph graph = CLUSTER.getExecutionGraph(job).get(MOST_SECONDS, TimeUnit.SECONDS);
    if (graph.getState().isTerminalState()) {
      awaitEnd(job);
      throw new IllegalStateException(job + " ended before it was stopped: " + graph.getState());
    }
    for (AccessExecutionVertex vertex : graph.getAllExecutionVertices()) {
      if (vertex.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }
}
