package dev.sluice.refine.pii;

/** Whether a number stands by itself, or is a piece of a longer number, name, amount or address. */
final class Bounds {
  private final PiiText text;

  Bounds(PiiText text) {
    this.text = text;
  }

  boolean areAround(int start, int end) {
    return isBefore(start) && isBehind(end);
  }

  boolean isBefore(int start) {
    int c = text.at(start - 1);
    if (PiiText.joins(c)) {
      return false;
    }
    return switch (c) {
      case '/', '\\', '=', '&', '%', '@', '$', '€', '£', '¥', '~', '^' -> false;
      case '.', ',', ':', '-', '\'', 0x2010, 0x2011, 0x2012, 0x2013 ->
          !isDigitOrJoined(start - 2, c);
      default -> true;
    };
  }

  /** A mark between two characters of one word; behind letters a colon or a full stop ends it. */
  private boolean isDigitOrJoined(int index, int mark) {
    int c = text.at(index);
    return PiiText.isDigit(c)
        || (mark != ':' && mark != '.' && mark != ',' && PiiText.joins(c))
        || c == mark;
  }

  boolean isBehind(int end) {
    int c = text.at(end);
    if (PiiText.joins(c)) {
      return false;
    }
    int next = text.at(end + 1);
    return switch (c) {
      case '%', '°', '@', '=', '$', '€', '£' -> false;
      case '.', ',', ':', '/', '\'' -> !PiiText.isDigit(next);
      case '-', 0x2010, 0x2011, 0x2012, 0x2013 -> !PiiText.isDigit(next);
      default -> true;
    };
  }
}
