package dev.sluice.refine.dedup;

import dev.sluice.refine.classify.fasttext.Utf8;
import dev.sluice.refine.document.NormalisedWords;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-1 hashes of all runs of {@code width} consecutive normalised words, joined by a space, in
 * UTF-8. The text is encoded once with one space between each two words, so that a run is a range
 * of its bytes.
 */
final class Utf8Shingles {
  private static final int SHA_1_BYTES = 20;
  private static final long LOWER_32 = 0xFFFF_FFFFL;

  private final byte[] text;
  private final int[] starts;

  Utf8Shingles(NormalisedWords words) {
    starts = new int[words.size() + 1];
    byte[] bytes = new byte[4 * words.characters() + words.size()];
    int at = 0;
    for (int word = 0; word < words.size(); word++) {
      starts[word] = at;
      int length = words.length(word);
      for (int i = 0; i < length; i++) {
        at = Utf8.append(words.codePoint(word, i), bytes, at);
      }
      bytes[at++] = ' ';
    }
    starts[words.size()] = at;
    text = bytes;
  }

  /** The first 4 bytes of the digest of each run, as an unsigned little-endian number. */
  long[] sha1(int width) {
    int count = Math.max(0, starts.length - width);
    long[] hashes = new long[count];
    byte[] digest = new byte[SHA_1_BYTES];
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      for (int run = 0; run < count; run++) {
        sha1.update(text, starts[run], starts[run + width] - 1 - starts[run]);
        sha1.digest(digest, 0, SHA_1_BYTES);
        hashes[run] = littleEndian(digest) & LOWER_32;
      }
    } catch (NoSuchAlgorithmException | DigestException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  private static int littleEndian(byte[] b) {
    return (b[0] & 0xFF) | (b[1] & 0xFF) << 8 | (b[2] & 0xFF) << 16 | (b[3] & 0xFF) << 24;
  }
}
