package dev.sluice.refine.extract.charset;

/**
 * The standard's "replacement": sets whose escapes hide markup from filters, hz-gb-2312 among them.
 * Any bytes are one error.
 */
record RefusedEncoding(String name) implements Encoding {

  @Override
  public Transcript read(byte[] bytes, int start, int end) {
    return start == end ? new Transcript("", 0, 0, 0) : new Transcript("\uFFFD", 1, 0, 0);
  }
}
