package dev.sluice.refine.extract.markup;

/** Reads texts of one format. Stateless; for any number of threads. */
public interface TextFormat {

  /** Never fails on markup: what cannot be understood stays in the text. */
  TitledText read(String text);

  /**
   * Label of the character set that the content names in its own head; null if it names none. The
   * label may be unknown or wrong.
   */
  default String statedCharset(byte[] content) {
    return null;
  }
}
