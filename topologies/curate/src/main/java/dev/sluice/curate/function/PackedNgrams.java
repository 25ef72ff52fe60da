package dev.sluice.curate.function;

import dev.sluice.curate.flow.NgramProbe;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * N-grams of one shard that wait, in state: of each document the turn, the 128 bits of the doc_id,
 * the number of n-grams, and of each of these the paragraph and the hash.
 */
final class PackedNgrams {
  private static final int ID_BYTES = 16;
  private static final int HEAD_BYTES = Long.BYTES + ID_BYTES + Integer.BYTES;
  private static final int NGRAM_BYTES = Integer.BYTES + Long.BYTES;

  private PackedNgrams() {}

  /**
   * @param packed null for none
   */
  static byte[] append(byte[] packed, List<NgramSlice> slices) {
    int bytes = packed == null ? 0 : packed.length;
    int longer = bytes;
    for (NgramSlice slice : slices) {
      longer += HEAD_BYTES + (slice.to() - slice.from()) * NGRAM_BYTES;
    }
    byte[] all = packed == null ? new byte[longer] : Arrays.copyOf(packed, longer);
    ByteBuffer buffer = ByteBuffer.wrap(all, bytes, longer - bytes);
    for (NgramSlice slice : slices) {
      NgramProbe probe = slice.probe();
      buffer
          .putLong(probe.turn())
          .put(HexFormat.of().parseHex(probe.docId()))
          .putInt(slice.to() - slice.from());
      for (int i = slice.from(); i < slice.to(); i++) {
        buffer.putInt(probe.paragraphs()[i]).putLong(probe.hashes()[i]);
      }
    }
    return all;
  }

  /**
   * @param key of the shard
   * @param packed null for none
   */
  static List<NgramProbe> read(int key, byte[] packed) {
    List<NgramProbe> probes = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(packed == null ? new byte[0] : packed);
    byte[] id = new byte[ID_BYTES];
    while (buffer.hasRemaining()) {
      long turn = buffer.getLong();
      buffer.get(id);
      int[] paragraphs = new int[buffer.getInt()];
      long[] hashes = new long[paragraphs.length];
      for (int i = 0; i < hashes.length; i++) {
        paragraphs[i] = buffer.getInt();
        hashes[i] = buffer.getLong();
      }
      probes.add(new NgramProbe(key, turn, HexFormat.of().formatHex(id), paragraphs, hashes));
    }
    return probes;
  }
}
