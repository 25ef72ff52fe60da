package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Position;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Positions in state: 24 bytes each, the turn and the 128 bits of the doc_id. */
final class PackedPositions {
  private static final int TURN_BYTES = 8;
  private static final int BYTES = 24;

  private PackedPositions() {}

  /**
   * @param packed null for none
   */
  static List<Position> read(byte[] packed) {
    List<Position> positions = new ArrayList<>();
    for (int at = 0; packed != null && at < packed.length; at += BYTES) {
      positions.add(
          new Position(
              ByteBuffer.wrap(packed, at, TURN_BYTES).getLong(),
              HexFormat.of().formatHex(packed, at + TURN_BYTES, at + BYTES)));
    }
    return positions;
  }

  /**
   * @param packed null for none
   */
  static byte[] append(byte[] packed, Position position) {
    int at = packed == null ? 0 : packed.length;
    byte[] longer = packed == null ? new byte[BYTES] : Arrays.copyOf(packed, at + BYTES);
    ByteBuffer.wrap(longer, at, BYTES)
        .putLong(position.eventTime())
        .put(HexFormat.of().parseHex(position.docId()));
    return longer;
  }
}
