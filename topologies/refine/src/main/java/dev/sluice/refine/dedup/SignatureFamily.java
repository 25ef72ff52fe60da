package dev.sluice.refine.dedup;

import java.util.List;
import java.util.Optional;

/**
 * A way to sign a text, frozen under its name: signatures are kept for years and compared with
 * fresh ones, so any change of a value is a new family.
 */
public interface SignatureFamily {

  /** Shingles of 5 words, 128 values. See {@link WordShingleFamily}. */
  SignatureFamily DEFAULT = WordShingleFamily.fiveWords128V1();

  /** Every family this version can sign with. */
  List<SignatureFamily> ALL = List.of(DEFAULT);

  /** Versioned name, e.g. {@code sluice-5w-128-v1}. */
  String name();

  /** Values in each signature. */
  int length();

  /** Signs a text; empty if it holds nothing to compare, i.e. no word. */
  Optional<Signature> sign(String text);

  /** The family of that name, if this version knows it. */
  static Optional<SignatureFamily> named(String name) {
    return ALL.stream().filter(family -> family.name().equals(name)).findFirst();
  }
}
