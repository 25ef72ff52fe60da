package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Position;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Positions in state: 24 bytes each, the turn and the 128 bits of the doc_id; another one for the
 * rank, where documents differ in it.
 */
final class PackedPositions {
  private static final int TURN_BYTES = 8;
  private static final int UNRANKED_BYTES = 24;

  private final boolean ranked;
  private final int bytes;

  PackedPositions(boolean ranked) {
    this.ranked = ranked;
    this.bytes = UNRANKED_BYTES + (ranked ? 1 : 0);
  }

  /**
   * @param packed null for none
   */
  List<Position> read(byte[] packed) {
    List<Position> positions = new ArrayList<>();
    for (int at = 0; packed != null && at < packed.length; at += bytes) {
      positions.add(
          new Position(
              ByteBuffer.wrap(packed, at, TURN_BYTES).getLong(),
              HexFormat.of().formatHex(packed, at + TURN_BYTES, at + UNRANKED_BYTES),
              ranked ? packed[at + UNRANKED_BYTES] : 0));
    }
    return positions;
  }

  /**
   * @param packed null for none
   */
  byte[] append(byte[] packed, Position position) {
    int at = packed == null ? 0 : packed.length;
    byte[] longer = packed == null ? new byte[bytes] : Arrays.copyOf(packed, at + bytes);
    ByteBuffer buffer =
        ByteBuffer.wrap(longer, at, bytes)
            .putLong(position.eventTime())
            .put(HexFormat.of().parseHex(position.docId()));
    if (ranked) {
      buffer.put((byte) position.rank()); // at most 100
    }
    return longer;
  }
}
