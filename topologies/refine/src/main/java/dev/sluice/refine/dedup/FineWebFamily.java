package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import java.util.Optional;

/**
 * {@code fineweb-5w-112}: the MinHash of datatrove 0.10.0 at its defaults, bit for bit, and {@code
 * fineweb-5w-112-sha1}, which hashes runs of words as FineWeb did. Shingles are runs of five
 * English words of the simplified text ({@link FineWebShingles}), hashed with XXH64 or SHA-1 and
 * then with 112 functions ({@link FineWebFunctions}). Texts of fewer than five words have no
 * signature. Meant for 14 bands of 8 rows.
 */
final class FineWebFamily implements SignatureFamily {
  private final String name;
  private final boolean sha1;
  private final FineWebFunctions functions = new FineWebFunctions();

  private FineWebFamily(String name, boolean sha1) {
    this.name = name;
    this.sha1 = sha1;
  }

  static FineWebFamily xxHash64() {
    return new FineWebFamily("fineweb-5w-112", false);
  }

  static FineWebFamily sha1() {
    return new FineWebFamily("fineweb-5w-112-sha1", true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int length() {
    return FineWebFunctions.COUNT;
  }

  @Override
  public ValueWidth width() {
    return ValueWidth.BITS_64;
  }

  /** Empty for fewer than five words. */
  @Override
  public Optional<Signature> sign(Document document) {
    long[] hashes = shingles(document);
    return hashes.length == 0
        ? Optional.empty()
        : Optional.of(Signature.of(name, functions.minima(hashes)));
  }

  @Override
  public Optional<ShingleSketch> sketch(Document document) {
    long[] hashes = shingles(document);
    return hashes.length == 0 ? Optional.empty() : Optional.of(ShingleSketch.of(hashes));
  }

  private long[] shingles(Document document) {
    FineWebShingles shingles = new FineWebShingles(document.sharedCodePoints());
    return sha1 ? shingles.sha1() : shingles.xxHash64();
  }
}
