package dev.sluice.schemas;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

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

  public Tick {
    if (group == null || group.isBlank() || member == null || member.isBlank()) {
      throw new IllegalArgumentException("a tick names its group and its member");
    }
    if (members < 0) {
      throw new IllegalArgumentException("members must be 0 or more, but is " + members);
    }
  }

  public byte[] toBytes() {
    return StrictJson.write(this);
  }

  /**
   * @throws IllegalArgumentException if the bytes are not a tick
   */
  public static Tick fromBytes(byte[] bytes) {
    return StrictJson.read(bytes, Tick.class, "tick");
  }
}
