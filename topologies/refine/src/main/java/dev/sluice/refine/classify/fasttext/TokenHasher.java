package dev.sluice.refine.classify.fasttext;

/**
 * fastText's hashes. Tokens and character n-grams: 32-bit FNV-1a over UTF-8 bytes, each taken as a
 * signed number, which differs from the published FNV for every byte above 127. Word n-grams: a
 * 64-bit multiplicative chain over the tokens' hashes, taken as signed 32-bit numbers.
 */
public final class TokenHasher {

  /** The hash of no bytes at all. */
  public static final int START = 0x811C9DC5;

  private static final int PRIME = 16777619;
  private static final long CHAIN = 116049371L;

  private TokenHasher() {}

  /** The hash after one more byte. */
  public static int step(int hash, byte next) {
    return (hash ^ next) * PRIME;
  }

  /** The hash of a token; unsigned, though Java has no such type. */
  public static int hash(byte[] utf8, int from, int to) {
    int hash = START;
    for (int i = from; i < to; i++) {
      hash = step(hash, utf8[i]);
    }
    return hash;
  }

  /** The n-gram hash after one more word. A chain starts with the first word's own hash. */
  public static long chain(long ngram, int nextWord) {
    return ngram * CHAIN + nextWord;
  }

  /** Bucket of a character n-gram among {@code buckets}, at least 1. */
  public static int bucket(int hash, int buckets) {
    return Integer.remainderUnsigned(hash, buckets);
  }

  /** Bucket of a word n-gram among {@code buckets}, at least 1. */
  public static int bucket(long ngram, int buckets) {
    return (int) Long.remainderUnsigned(ngram, buckets);
  }
}
