package dev.sluice.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A member's promise in a partition: every record it writes there later has an event time greater
 * than {@code eventTime}; none follows if {@code end}.
 *
 * <p>A tick travels in band, as a record without key and value whose header {@value #HEADER} holds
 * this as UTF-8 JSON, so that any consumer may skip it as it skips a tombstone. Members write each
 * tick into every partition of their topic, annotate forwards it in place, and the watermark of a
 * partition is the least tick of the members alive in it. That makes the watermark a function of
 * the log: nothing is late by construction, and the end of a bounded input is seen in the stream.
 *
 * @param group members that belong together, e.g. one bounded run
 * @param member the connector task that writes the tick, unique within the stack
 * @param members how many members the group has in this topic; a partition has no watermark until
 *     all of them were heard. 0 for an open group (live stack), where members join and leave
 * @param eventTime see above; {@link Long#MIN_VALUE} promises nothing and announces the member
 * @param end the member writes no more
 */
@JsonPropertyOrder({"group", "member", "members", "event_time", "end"})
public record Tick(
    @JsonProperty("group") String group,
    @JsonProperty("member") String member,
    @JsonProperty("members") int members,
    @JsonProperty("event_time") long eventTime,
    @JsonProperty("end") boolean end) {

  public static final String HEADER = "sluice.tick";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  public Tick {
    if (group == null || group.isBlank() || member == null || member.isBlank()) {
      throw new IllegalArgumentException("a tick names its group and its member");
    }
    if (members < 0) {
      throw new IllegalArgumentException("members must be 0 or more, but is " + members);
    }
  }

  public byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalArgumentException if the bytes are not a tick
   */
  public static Tick fromBytes(byte[] bytes) {
    try {
      Tick tick = JSON.readValue(bytes, Tick.class);
      if (tick == null) {
        throw new IllegalArgumentException("not a tick: null");
      }
      return tick;
    } catch (IOException e) {
      throw new IllegalArgumentException("not a tick: " + e.getMessage(), e);
    }
  }
}
