package dev.sluice.refine.dedup;

import dev.sluice.refine.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * A way to sign a text, frozen under its name: signatures are kept for years and compared with
 * fresh ones, so any change of a value is a new family. Safe for use by threads. It has no default
 * methods, so that initialising a family does not initialise this list of them.
 */
public interface SignatureFamily {

  /** Shingles of 5 words, 128 values. See {@link WordShingleFamily}. */
  SignatureFamily DEFAULT = WordShingleFamily.fiveWords128V2();

  /** RedPajama-V2's: shingles of 13 words, 128 values. See {@link RedPajamaFamily}. */
  SignatureFamily RED_PAJAMA_V2 = new RedPajamaFamily();

  /** datatrove's: shingles of 5 simplified words, 112 values, XXH64. See {@link FineWebFamily}. */
  SignatureFamily DATATROVE = FineWebFamily.xxHash64();

  /** The same over SHA-1, as FineWeb had it. */
  SignatureFamily FINE_WEB = FineWebFamily.sha1();

  /** Every family this version can sign with. */
  List<SignatureFamily> ALL = List.of(DEFAULT, RED_PAJAMA_V2, DATATROVE, FINE_WEB);

  /** Versioned name, e.g. {@code sluice-5w-128-v2}. */
  String name();

  /** Values in each signature. */
  int length();

  ValueWidth width();

  /** Signs a text; empty if it holds too little to compare, which each family defines. */
  Optional<Signature> sign(Document document);

  /**
   * The set of shingles that the signature stands for, by which a pair is verified. Empty exactly
   * when there is no signature.
   */
  Optional<ShingleSketch> sketch(Document document);

  /** The family of that name, if this version knows it. */
  static Optional<SignatureFamily> named(String name) {
    return ALL.stream().filter(family -> family.name().equals(name)).findFirst();
  }
}
