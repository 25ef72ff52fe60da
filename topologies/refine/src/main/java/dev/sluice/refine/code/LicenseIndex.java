package dev.sluice.refine.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Samples of the shingles of known licences, from which the share of a licence's shingles that a
 * text holds is estimated. A licence keeps the shingles from some {@link LicenseShingles#level} up,
 * all of them if it is short; of each 16 bits.
 *
 * <p>File {@code licenses.bin}, big-endian: number of licences (short); for each its id (length in
 * a byte, ASCII), level (byte), distinct shingles (int), sampled ones (short), then their
 * fingerprints (short each), ascending.
 */
final class LicenseIndex {
  private static final int FINGERPRINTS = 1 << 16;
  private static final LicenseIndex SHIPPED =
      new LicenseIndex(ByteBuffer.wrap(TableResource.bytes("licenses.bin")));

  private final String[] ids;
  private final byte[] levels;
  private final int[] shingles;
  private final int[] samples;

  /** Licences of fingerprint f lie from {@code starts[f]} to {@code starts[f + 1]}. */
  private final int[] starts = new int[FINGERPRINTS + 1];

  private final char[] postings;

  /** How much of a licence a text holds. */
  record Hit(int license, double contained, double dice) {}

  LicenseIndex(ByteBuffer file) {
    int count = file.getShort();
    ids = new String[count];
    levels = new byte[count];
    shingles = new int[count];
    samples = new int[count];
    char[][] fingerprints = new char[count][];
    for (int i = 0; i < count; i++) {
      byte[] id = new byte[file.get()];
      file.get(id);
      ids[i] = new String(id, StandardCharsets.US_ASCII);
      levels[i] = file.get();
      shingles[i] = file.getInt();
      samples[i] = file.getShort();
      fingerprints[i] = new char[samples[i]];
      file.asCharBuffer().get(fingerprints[i]);
      file.position(file.position() + 2 * samples[i]);
      for (char fingerprint : fingerprints[i]) {
        starts[fingerprint + 1]++;
      }
    }
    for (int i = 0; i < FINGERPRINTS; i++) {
      starts[i + 1] += starts[i];
    }
    postings = new char[starts[FINGERPRINTS]];
    int[] next = starts.clone();
    for (int i = 0; i < count; i++) {
      for (char fingerprint : fingerprints[i]) {
        postings[next[fingerprint]++] = (char) i;
      }
    }
  }

  static LicenseIndex shipped() {
    return SHIPPED;
  }

  int size() {
    return ids.length;
  }

  String id(int license) {
    return ids[license];
  }

  /** Distinct shingles of the licence. */
  int shingles(int license) {
    return shingles[license];
  }

  /** Every licence of which the text holds something, in no order that means anything. */
  Hit[] find(LicenseShingles text) {
    int[] matched = new int[ids.length];
    for (long shingle : text.slots()) {
      if (shingle != 0) {
        int level = LicenseShingles.level(shingle);
        char fingerprint = LicenseShingles.fingerprint(shingle);
        for (int i = starts[fingerprint]; i < starts[fingerprint + 1]; i++) {
          if (levels[postings[i]] <= level) {
            matched[postings[i]]++;
          }
        }
      }
    }
    Hit[] hits = new Hit[ids.length];
    int found = 0;
    for (int i = 0; i < ids.length; i++) {
      if (matched[i] > 0) {
        double contained = Math.min(1, matched[i] / (double) samples[i]);
        double common = Math.min(contained * shingles[i], text.size());
        hits[found++] = new Hit(i, contained, 2 * common / (shingles[i] + text.size()));
      }
    }
    return Arrays.copyOf(hits, found);
  }
}
