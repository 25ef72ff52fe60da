package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import java.util.Optional;

/**
 * MinHash over runs of words: {@link WordHasher}, {@link Shingler}, {@link MinHasher}. Two texts
 * agree in a value with a probability of about the Jaccard similarity of their sets of runs.
 */
final class WordShingleFamily implements SignatureFamily {
  private final String name;
  private final int length;
  private final Shingler shingler;
  private final MinHasher minHasher;

  private WordShingleFamily(String name, int words, int length, long seed) {
    this.name = name;
    this.length = length;
    shingler = new Shingler(words);
    minHasher = new MinHasher(length, seed);
  }

  /** {@code sluice-5w-128-v2}: 5 words, 128 values, seed 0x736C75696365 ("sluice" in ASCII). */
  static SignatureFamily fiveWords128V2() {
    return new WordShingleFamily("sluice-5w-128-v2", 5, 128, 0x736C75696365L);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public ValueWidth width() {
    return ValueWidth.BITS_32;
  }

  /** Empty without a word. */
  @Override
  public Optional<Signature> sign(Document document) {
    long[] shingles = shingler.shingles(WordHasher.hash(document));
    return shingles.length == 0
        ? Optional.empty()
        : Optional.of(Signature.of(name, minHasher.minima(shingles)));
  }

  @Override
  public Optional<ShingleSketch> sketch(Document document) {
    long[] shingles = shingler.shingles(WordHasher.hash(document));
    return shingles.length == 0 ? Optional.empty() : Optional.of(ShingleSketch.of(shingles));
  }
}
