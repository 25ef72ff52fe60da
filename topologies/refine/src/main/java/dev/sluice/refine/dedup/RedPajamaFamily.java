package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import java.util.Optional;

/**
 * {@code rpv2-13w-128}: the MinHash of RedPajama-V2, bit for bit. Shingles are runs of 13
 * normalised words; each is hashed with SHA-1 ({@link Utf8Shingles}) and then with 128 functions
 * ({@link RedPajamaFunctions}). Texts of fewer than 13 words have no signature. Source: {@code
 * dedupe/minhash.py}. Its bandings are {@code RPV2_70_PERCENT} and its siblings in {@link Banding}.
 */
final class RedPajamaFamily implements SignatureFamily {
  private static final int WIDTH = 13;

  private final RedPajamaFunctions functions = new RedPajamaFunctions();

  @Override
  public String name() {
    return "rpv2-13w-128";
  }

  @Override
  public int length() {
    return RedPajamaFunctions.COUNT;
  }

  @Override
  public ValueWidth width() {
    return ValueWidth.BITS_32;
  }

  /** Empty for fewer than 13 words. */
  @Override
  public Optional<Signature> sign(Document document) {
    long[] hashes = shingles(document);
    return hashes.length == 0
        ? Optional.empty()
        : Optional.of(Signature.of(name(), functions.minima(hashes)));
  }

  @Override
  public Optional<ShingleSketch> sketch(Document document) {
    long[] hashes = shingles(document);
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] <<= Integer.SIZE;
    }
    return hashes.length == 0 ? Optional.empty() : Optional.of(ShingleSketch.of(hashes));
  }

  /** Unsigned 32-bit hashes. */
  private static long[] shingles(Document document) {
    NormalisedWords words = document.normalisedWords();
    return words.size() < WIDTH ? new long[0] : new Utf8Shingles(words).sha1(WIDTH);
  }
}
