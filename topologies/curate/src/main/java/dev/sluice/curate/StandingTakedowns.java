package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.TopicLog;
import java.util.ArrayList;
import java.util.List;

/**
 * What the takedown topic holds when the job is started.
 *
 * @param records all of them, in order
 * @param end Kafka offset behind them, where the job's source goes on
 */
record StandingTakedowns(List<TopicRecord> records, long end) {

  /**
   * @throws IllegalStateException if the topic stops answering
   */
  static StandingTakedowns read(TopicLog topic) {
    List<TopicRecord> records = new ArrayList<>();
    long end = topic.readToEnd(records::add);
    return new StandingTakedowns(List.copyOf(records), end);
  }
}
