package dev.sluice.annotate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the streams client. A failure of any thread stops them all: the open transactions are
 * aborted and the next process starts from the last commit, so nothing is lost or doubled. On
 * SIGTERM the client closes cleanly, which commits what is done.
 */
final class StreamsRun {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRun.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

  private final KafkaStreams streams;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean failed;

  StreamsRun(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Runs until a failure and returns 1. After SIGTERM it does not return: the process ends. */
  int untilStopped() throws InterruptedException {
    streams.setUncaughtExceptionHandler(
        e -> {
          failed = true;
          LOG.error("annotate failed and stops", e);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> {
          LOG.info("{} -> {}", before, now);
          if (now == State.NOT_RUNNING || now == State.ERROR) {
            stopped.countDown();
          }
        });
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeAndHalt, "annotate-stop"));
    streams.start();
    stopped.await();
    return 1;
  }

  /** Halts, because after a signal the JVM's own exit status would be 143 for a clean stop, too. */
  private void closeAndHalt() {
    boolean askedTo = stopped.getCount() > 0 && !failed;
    boolean closed = streams.close(CLOSE_TIMEOUT);
    Runtime.getRuntime().halt(askedTo && closed && !failed ? 0 : 1);
  }
}
