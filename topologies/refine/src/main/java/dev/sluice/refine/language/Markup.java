package dev.sluice.refine.language;

/** Where tags, entities and addresses end. All in UTF-16 units, bounded and without allocation. */
final class Markup {

  /** There is none here. */
  static final int NONE = -1;

  private static final int LONGEST_TAG = 300;
  private static final int LONGEST_ENTITY = 10;

  private Markup() {}

  /** Behind the tag whose bracket is at {@code at}. */
  static int tagEnd(CharSequence text, int at, int end) {
    if (at + 1 >= end) {
      return NONE;
    }
    char first = text.charAt(at + 1);
    if (!isSmallLatin(first | 0x20) && first != '/' && first != '!' && first != '?') {
      return NONE;
    }
    int most = Math.min(end, at + LONGEST_TAG);
    for (int i = at + 1; i < most; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return NONE;
      }
    }
    return NONE;
  }

  /** Behind the entity whose ampersand is at {@code at}. */
  static int entityEnd(CharSequence text, int at, int end) {
    int most = Math.min(end, at + LONGEST_ENTITY);
    for (int i = at + 1; i < most; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i + 1;
      }
      if (c != '#' && !isSmallLatin(c | 0x20) && (c < '0' || c > '9')) {
        return NONE;
      }
    }
    return NONE;
  }

  /** Behind the visible ASCII characters from {@code at} on. */
  static int addressEnd(CharSequence text, int at, int end) {
    int i = at;
    while (i < end && isVisibleAscii(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether {@code what} stands behind the character at {@code at}. */
  static boolean follows(CharSequence text, int at, int end, String what) {
    for (int i = 0; i < what.length(); i++) {
      if (at + 1 + i >= end || text.charAt(at + 1 + i) != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isVisibleAscii(char c) {
    return c > ' ' && c < 0x7f;
  }

  static boolean isSmallLatin(int c) {
    return c >= 'a' && c <= 'z';
  }
}
