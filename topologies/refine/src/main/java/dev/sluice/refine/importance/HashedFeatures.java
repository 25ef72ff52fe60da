package dev.sluice.refine.importance;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RawWords;
import java.util.function.Function;

/**
 * The raw words of a text and all pairs of neighbours, each as the number of a bucket.
 *
 * <p>Hash of a word: FNV-1a over its code points, 64 bits, then {@link #mix}. Hash of a pair: first
 * · 0xD1342543DE82EF95 + second, then {@link #mix}. Bucket: the upper 32 bits of the hash, times
 * {@value #BUCKETS}, shifted right by 32. All of it wraps, and is the same on every machine.
 */
public final class HashedFeatures {
  public static final int BUCKETS = 10_000;

  /** For {@link Document#view}. */
  static final Function<Document, HashedFeatures> MAKER = HashedFeatures::new;

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long FIRST_OF_PAIR = 0xD1342543DE82EF95L;

  private final int[] buckets;
  private final int words;

  private HashedFeatures(Document document) {
    RawWords raw = document.rawWords();
    words = raw.size();
    buckets = new int[Math.max(0, 2 * words - 1)];
    long before = 0;
    for (int word = 0; word < words; word++) {
      long hash = hash(document, raw.start(word), raw.end(word));
      buckets[word] = bucketOf(hash);
      if (word > 0) {
        buckets[words + word - 1] = bucketOf(mix(before * FIRST_OF_PAIR + hash));
      }
      before = hash;
    }
  }

  private static long hash(Document document, int start, int end) {
    long hash = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      hash = (hash ^ document.codePoint(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** The finaliser of SplitMix64: every input bit reaches every output bit. */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static int bucketOf(long hash) {
    return (int) (((hash >>> 32) * BUCKETS) >>> 32);
  }

  /** Number of features: words, then pairs. */
  public int size() {
    return buckets.length;
  }

  /** 0 up to {@link #BUCKETS}, which is not reached. */
  public int bucket(int feature) {
    return buckets[feature];
  }

  /** Raw words. */
  public int words() {
    return words;
  }
}
