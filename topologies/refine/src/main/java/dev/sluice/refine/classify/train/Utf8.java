package dev.sluice.refine.classify.train;

/** Tells whether bytes are well-formed UTF-8 (Unicode 15, table 3-7) and one line. */
final class Utf8 {
  private Utf8() {}

  static void require(byte[] bytes, int from, int to, long line) {
    int at = from;
    while (at < to) {
      int length = length(bytes, at, to);
      if (length == 0) {
        throw new TrainingException(
            "line %d is not UTF-8 at its byte %d".formatted(line, at - from));
      }
      if (bytes[at] == '\n') {
        throw new TrainingException(
            "line %d has a line feed inside, at its byte %d".formatted(line, at - from));
      }
      at += length;
    }
  }

  /** Bytes of the character at {@code at}, or 0 if it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || to - at < length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean wrong =
        (lead == 0xE0 && second < 0xA0)
            || (lead == 0xED && second > 0x9F)
            || (lead == 0xF0 && second < 0x90)
            || (lead == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
  }
}
