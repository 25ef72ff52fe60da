package dev.sluice.sink.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * What differs between two runs over the same documents, and is left out when they are compared.
 *
 * @param kafkaOffsets of the records covered, the end tick included
 * @param createdAt ISO-8601, UTC
 */
@JsonPropertyOrder({"kafka_offsets", "created_at", "writer"})
public record VolatileBlock(
    @JsonProperty("kafka_offsets") HalfOpenRange kafkaOffsets,
    @JsonProperty("created_at") String createdAt,
    @JsonProperty("writer") String writer) {
  public VolatileBlock {
    Objects.requireNonNull(kafkaOffsets, "kafka_offsets");
    Objects.requireNonNull(createdAt, "created_at");
    Objects.requireNonNull(writer, "writer");
  }
}
