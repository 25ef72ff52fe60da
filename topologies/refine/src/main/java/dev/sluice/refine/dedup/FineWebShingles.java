package dev.sluice.refine.dedup;

import dev.sluice.refine.classify.fasttext.Utf8;
import dev.sluice.refine.words.SimplifiedText;
import dev.sluice.refine.words.WordRules;
import dev.sluice.refine.words.Words;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Hashes of all runs of five English words of the simplified text, joined by a space, in UTF-8. The
 * words are encoded once with one space between each two, so that a run is a range of the bytes.
 * Source: datatrove 0.10.0, {@code get_shingles} in {@code pipeline/dedup/minhash.py}.
 */
final class FineWebShingles {
  private static final int WIDTH = 5;
  private static final int SHA_1_BYTES = 20;

  private final byte[] bytes;
  private final int[] starts;

  FineWebShingles(int[] text) {
    int[] simplified = SimplifiedText.of(text);
    Words words = WordRules.ENGLISH.cut(simplified);
    starts = new int[words.size() + 1];
    byte[] encoded = new byte[simplified.length + words.size() + 16];
    int at = 0;
    for (int word = 0; word < words.size(); word++) {
      starts[word] = at;
      int need = at + 4 * (words.end(word) - words.start(word)) + 1;
      if (need > encoded.length) {
        encoded = Arrays.copyOf(encoded, Math.max(need, 2 * encoded.length));
      }
      for (int i = words.start(word); i < words.end(word); i++) {
        at = Utf8.append(simplified[i], encoded, at);
      }
      encoded[at++] = ' ';
    }
    starts[words.size()] = at;
    bytes = encoded;
  }

  /** How many runs there are; 0 for fewer than five words. */
  int size() {
    return Math.max(0, starts.length - WIDTH);
  }

  private int end(int run) {
    return starts[run + WIDTH] - 1; // the space after the last word is not part of it
  }

  /** XXH64 of each run. */
  long[] xxHash64() {
    long[] hashes = new long[size()];
    for (int run = 0; run < hashes.length; run++) {
      hashes[run] = XxHash64.hash(bytes, starts[run], end(run));
    }
    return hashes;
  }

  /** The first 8 bytes of the SHA-1 of each run, as a little-endian number. */
  long[] sha1() {
    long[] hashes = new long[size()];
    byte[] digest = new byte[SHA_1_BYTES];
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      for (int run = 0; run < hashes.length; run++) {
        sha1.update(bytes, starts[run], end(run) - starts[run]);
        sha1.digest(digest, 0, SHA_1_BYTES);
        hashes[run] = littleEndian(digest);
      }
    } catch (NoSuchAlgorithmException | DigestException e) {
      throw new IllegalStateException(e);
    }
    return hashes;
  }

  private static long littleEndian(byte[] digest) {
    long number = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      number = number << 8 | (digest[i] & 0xFF);
    }
    return number;
  }
}
