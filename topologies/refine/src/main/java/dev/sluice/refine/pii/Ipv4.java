package dev.sluice.refine.pii;

/** Dotted quads: four numbers of 0 to 255 without leading zeros. */
final class Ipv4 {
  private Ipv4() {}

  /**
   * Where a quad ends that begins at {@code start} and is followed by no digit, or -1.
   *
   * @param limit one past what may be read
   */
  static int read(PiiText text, int start, int limit) {
    int at = start;
    for (int part = 0; part < 4; part++) {
      int from = at;
      int value = 0;
      while (at < limit && at - from < 4 && PiiText.isDigit(text.at(at))) {
        value = 10 * value + text.digit(at);
        at++;
      }
      boolean padded = at - from > 1 && text.at(from) == '0';
      if (at == from || at - from > 3 || value > 255 || padded) {
        return -1;
      }
      if (part < 3 && (at >= limit || text.at(at++) != '.')) {
        return -1;
      }
    }
    return at;
  }

  /** The four bytes of a quad that {@link #read} accepts. */
  static int address(PiiText text, int start) {
    int address = 0;
    int value = 0;
    int parts = 0;
    for (int at = start; parts < 4; at++) {
      int c = text.at(at);
      if (PiiText.isDigit(c)) {
        value = 10 * value + c - '0';
      } else {
        address = address << 8 | value;
        value = 0;
        parts++;
      }
    }
    return address;
  }
}
