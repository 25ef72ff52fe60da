package dev.sluice.refine.classify.fasttext;

/** A model file that cannot be used. The message names the place in the file and what is wrong. */
public final class InvalidModelException extends RuntimeException {

  private final long byteOffset;

  /**
   * @param byteOffset of the first byte of what is wrong, counted from the start of the file
   * @param wrong what stands there, and what was expected
   */
  public InvalidModelException(long byteOffset, String wrong) {
    super("at byte " + byteOffset + " of the model: " + wrong);
    this.byteOffset = byteOffset;
  }

  /** Where in the file, counted from its start. */
  public long byteOffset() {
    return byteOffset;
  }
}
