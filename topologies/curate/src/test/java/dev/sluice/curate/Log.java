package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The partitions of a topic in this JVM, found by name, of which a part may be read so far. Readers
 * can be made to fail.
 */
final class Log {
  static final int PARTITIONS = 4;

  private static final int NEVER = Integer.MAX_VALUE;
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final Map<String, Log> LOGS = new ConcurrentHashMap<>();

  private final String name = "log-" + NAMES.incrementAndGet();
  private final List<List<TopicRecord>> partitions;
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger checkpoints = new AtomicInteger();
  private volatile List<Integer> readable;
  private volatile int pauseAt = NEVER;
  private volatile int failAt = NEVER;
  private volatile boolean failed;

  Log(List<List<TopicRecord>> partitions) {
    this.partitions = partitions;
    this.readable = partitions.stream().map(List::size).toList();
    LOGS.put(name, this);
  }

  static Log named(String name) {
    return LOGS.get(name);
  }

  String name() {
    return name;
  }

  int size() {
    return partitions.stream().mapToInt(List::size).sum();
  }

  /** Records read by anyone so far, those read again included. */
  int recordsRead() {
    return read.get();
  }

  /**
   * @param lengths of each partition, what comes behind is not there yet
   */
  void grow(List<Integer> lengths) {
    readable = List.copyOf(lengths);
  }

  /** Leaves a share of each partition to be read; returns how many records that are. */
  int shrinkToShare(double share) {
    grow(partitions.stream().map(it -> (int) (it.size() * share)).toList());
    return readable.stream().mapToInt(it -> it).sum();
  }

  /** Readers wait when that many records were read, or a few more. */
  void pauseAt(int records) {
    pauseAt = records;
  }

  void resume() {
    pauseAt = NEVER;
  }

  /** A reader fails when that many records were read, but not before a checkpoint is complete. */
  void failOnceAt(int records) {
    failAt = records;
  }

  boolean hasFailed() {
    return failed;
  }

  boolean mayRead(LogSplit split) {
    boolean waitsForCheckpoint = !failed && read.get() >= failAt;
    return !waitsForCheckpoint
        && read.get() < pauseAt
        && split.position() < readable.get(split.partition());
  }

  TopicRecord read(LogSplit split) {
    read.incrementAndGet();
    return partitions.get(split.partition()).get(split.position());
  }

  boolean isRead(LogSplit split) {
    return split.position() == partitions.get(split.partition()).size();
  }

  void checkpointed() {
    checkpoints.incrementAndGet();
  }

  synchronized void failIfDue() {
    if (!failed && read.get() >= failAt && checkpoints.get() > 0) {
      failed = true;
      throw new IllegalStateException("a reader is to fail here");
    }
  }
}
