package dev.sluice.connectors.connect;

import dev.sluice.connectors.ReadPosition;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * How far a source was read, as Connect stores it: one offset for each uri, committed with the
 * records that it covers.
 *
 * @param done no reading follows
 * @param eventTime greatest event time given so far, or promised by a tick
 */
record SourceOffset(ReadPosition position, boolean done, long eventTime) {
  static final SourceOffset START = new SourceOffset(ReadPosition.START, false, Long.MIN_VALUE);

  static Map<String, String> partition(String uri) {
    return Map.of("uri", uri);
  }

  Map<String, Object> toMap() {
    return Map.of(
        "position", position.byteOffset(),
        "inner", position.inner(),
        "index", position.index(),
        "revision", position.revision(),
        "done", done,
        "event_time", eventTime);
  }

  /**
   * @param map as Connect gives it back: any whole number may be an Integer or a Long
   */
  static SourceOffset of(String uri, Map<String, Object> map) {
    if (map == null) {
      return START;
    }
    try {
      ReadPosition position =
          new ReadPosition(
              (String) map.get("revision"),
              number(map, "position"),
              number(map, "inner"),
              number(map, "index"));
      return new SourceOffset(position, (boolean) map.get("done"), number(map, "event_time"));
    } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
      throw new ConnectException("not an offset of %s: %s".formatted(uri, map), e);
    }
  }

  private static long number(Map<String, Object> map, String key) {
    return ((Number) map.get(key)).longValue();
  }
}
