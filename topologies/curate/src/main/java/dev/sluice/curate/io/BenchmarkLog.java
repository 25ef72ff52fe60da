package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import java.io.Serializable;
import java.util.function.Consumer;

/** The topic of benchmarks, as it is when an operator starts. */
@FunctionalInterface
public interface BenchmarkLog extends Serializable {

  /**
   * Hands over every record there is, in order.
   *
   * @return Kafka offset of the first record that was not there yet
   * @throws IllegalStateException if the topic does not answer
   */
  long readToEnd(Consumer<TopicRecord> each);
}
