package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Reads the logs of partitions: each number stands for a reader of a share of them. */
final class Replay implements FlatMapFunction<Long, TopicRecord> {

  /** The log of each partition. */
  interface Logs extends Serializable {
    List<List<TopicRecord>> of(long seed);
  }

  private final Logs logs;
  private final int readers;
  private final long seed;

  Replay(Logs logs, int readers, long seed) {
    this.logs = logs;
    this.readers = readers;
    this.seed = seed;
  }

  @Override
  public void flatMap(Long reader, Collector<TopicRecord> out) {
    List<List<TopicRecord>> all = logs.of(seed);
    List<List<TopicRecord>> mine = new ArrayList<>();
    for (int partition = 0; partition < all.size(); partition++) {
      if (partition % readers == reader) {
        mine.add(all.get(partition));
      }
    }
    Corpus.interleaved(mine, seed + reader).forEach(out::collect);
  }
}
