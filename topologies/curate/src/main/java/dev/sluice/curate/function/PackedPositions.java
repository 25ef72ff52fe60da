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

  private Position last;
  private byte[] lastPacked;

  PackedPositions(boolean ranked) {
    this.ranked = ranked;
    this.bytes = UNRANKED_BYTES + (ranked ? 1 : 0);
  }

  /** Of each. */
  int bytes() {
    return bytes;
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
    byte[] one = pack(position);
    if (packed == null) {
      return one;
    }
    byte[] longer = Arrays.copyOf(packed, packed.length + bytes);
    System.arraycopy(one, 0, longer, packed.length, bytes);
    return longer;
  }

  /** A document's position goes to the buckets of all its bands. */
  private byte[] pack(Position position) {
    if (!position.equals(last)) {
      ByteBuffer buffer =
          ByteBuffer.allocate(bytes)
              .putLong(position.eventTime())
              .put(HexFormat.of().parseHex(position.docId()));
      if (ranked) {
        buffer.put((byte) position.rank()); // at most 100
      }
      last = position;
      lastPacked = buffer.array();
    }
    return lastPacked;
  }
}
