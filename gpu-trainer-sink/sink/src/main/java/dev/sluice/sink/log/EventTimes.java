package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Least and greatest event time in a shard, both included. */
@JsonPropertyOrder({"from", "to"})
public record EventTimes(@JsonProperty("from") long from, @JsonProperty("to") long to) {
  public EventTimes {
    if (from > to) {
      throw new IllegalArgumentException("event times from %d to %d".formatted(from, to));
    }
  }
}
