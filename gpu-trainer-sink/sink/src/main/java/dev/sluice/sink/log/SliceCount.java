package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A slice's part of a shard. */
@JsonPropertyOrder({"documents", "tokens"})
public record SliceCount(
    @JsonProperty("documents") int documents, @JsonProperty("tokens") long tokens) {
  public SliceCount {
    if (documents < 1 || tokens < documents) {
      throw new IllegalArgumentException("a slice has documents of a token or more each");
    }
  }

  public SliceCount plus(SliceCount other) {
    return new SliceCount(documents + other.documents, tokens + other.tokens);
  }
}
