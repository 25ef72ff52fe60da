package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** Cuts a file into regions one after the other, none of which reaches beyond its end. */
final class Regions {
  private final ModelBytes bytes;
  private long position;

  Regions(ModelBytes bytes, long position) {
    this.bytes = bytes;
    this.position = position;
  }

  long position() {
    return position;
  }

  /**
   * Passes {@code count} items of {@code width} bytes.
   *
   * @param count as unsigned as the file has it
   * @return where they start
   */
  long pass(long count, long width, String what) {
    long remaining = bytes.size() - position;
    if (count < 0 || count > remaining / width) {
      throw new InvalidModelException(
          position,
          "%s should have %s times %d bytes, but %d bytes remain"
              .formatted(what, Long.toUnsignedString(count), width, remaining));
    }
    long start = position;
    position += count * width;
    return start;
  }
}
