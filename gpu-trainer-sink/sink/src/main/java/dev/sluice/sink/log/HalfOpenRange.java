package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** From {@code from}, included, to {@code to}, not included. */
@JsonPropertyOrder({"from", "to"})
public record HalfOpenRange(@JsonProperty("from") long from, @JsonProperty("to") long to) {
  public HalfOpenRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range: [%d, %d)".formatted(from, to));
    }
  }

  public long length() {
    return to - from;
  }
}
