package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import java.io.Serializable;
import java.util.function.Consumer;

/** A topic of one partition that is a table, as it is when a job or an operator starts. */
@FunctionalInterface
public interface TopicLog extends Serializable {

  /**
   * Hands over every record there is, in order.
   *
   * @return Kafka offset of the first record that was not there yet
   * @throws IllegalStateException if the topic does not answer
   */
  long readToEnd(Consumer<TopicRecord> each);
}
