package dev.sluice.refine.extract.charset;

/** One encoding of the Encoding Standard. */
sealed interface Encoding permits TableEncoding, JdkEncoding, RefusedEncoding {

  /** As the standard writes it. */
  String name();

  /** Reads {@code bytes[start, end)}. */
  Transcript read(byte[] bytes, int start, int end);

  default boolean isUtf16() {
    return name().startsWith("UTF-16");
  }
}
