package dev.sluice.refine.classify.fasttext;

/** The tokens of a text in its order, their bytes in one array. */
public interface TokenSequence {

  int size();

  byte[] utf8();

  /** First byte of a token. */
  int from(int token);

  /** One past its last byte. */
  int to(int token);

  /** Its hash by {@link TokenHasher}. */
  int hash(int token);
}
