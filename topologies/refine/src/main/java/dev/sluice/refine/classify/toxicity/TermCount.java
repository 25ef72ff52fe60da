package dev.sluice.refine.classify.toxicity;

/** Counts what a text has of a list's terms. */
final class TermCount {

  /** A term of any kind. */
  static final byte LISTED = 1;

  /** A term of sexual parts or acts. */
  static final byte SEXUAL = 2;

  private int terms;
  private int listedLength;
  private int sexualLength;

  void clear() {
    terms = 0;
    listedLength = 0;
    sexualLength = 0;
  }

  /** One term of these kinds, so many units long; nothing if it has no kind. */
  void add(byte kinds, int length) {
    if ((kinds & LISTED) != 0) {
      terms++;
      listedLength += length;
    }
    if ((kinds & SEXUAL) != 0) {
      sexualLength += length;
    }
  }

  int terms() {
    return terms;
  }

  /** Words (for substring lists: code points) that belong to a term. */
  int listedLength() {
    return listedLength;
  }

  int sexualLength() {
    return sexualLength;
  }
}
