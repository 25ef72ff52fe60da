package dev.sluice.refine.extract;

import java.util.Arrays;

/** The text of the block that is being collected: white space runs are one blank, unless kept. */
final class BlockText {

  private static final int FIRST_CAPACITY = 1024;

  private char[] chars = new char[FIRST_CAPACITY];
  private int length;

  /** Code units since the text was last cleared, without white space. */
  private int letters;

  int letters() {
    return letters;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Whether the next character begins a line. */
  boolean isAtLineStart() {
    return length == 0 || chars[length - 1] == '\n';
  }

  /** Appends text of a page; gives how many of its code units are no white space. */
  int add(String more, boolean preformatted) {
    int size = more.length();
    reserve(size);
    int before = letters;
    for (int i = 0; i < size; i++) {
      char c = more.charAt(i);
      if (!isSpace(c)) {
        chars[length++] = c;
        letters++;
      } else if (preformatted) {
        keep(c, i + 1 < size && more.charAt(i + 1) == '\n');
      } else if (length > 0 && !isSpace(chars[length - 1])) {
        chars[length++] = ' ';
      }
    }
    return letters - before;
  }

  /** A return is a line's end, unless a line feed follows and is one. */
  private void keep(char c, boolean beforeLineFeed) {
    if (c != '\r') {
      chars[length++] = c;
    } else if (!beforeLineFeed) {
      chars[length++] = '\n';
    }
  }

  void append(char c) {
    reserve(1);
    chars[length++] = c;
  }

  void trimEnd() {
    while (length > 0 && isSpace(chars[length - 1])) {
      length--;
    }
  }

  /** Removes white space from the end of the last line, not the line before. */
  void trimLine() {
    while (length > 0 && chars[length - 1] != '\n' && isSpace(chars[length - 1])) {
      length--;
    }
  }

  void clear() {
    length = 0;
    letters = 0;
  }

  /** Without blank lines at the start. */
  String withoutBlankLines() {
    int start = 0;
    for (int i = 0; i < length && isSpace(chars[i]); i++) {
      if (chars[i] == '\n') {
        start = i + 1;
      }
    }
    return new String(chars, start, length - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  private void reserve(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c == '\u00A0' || c == '\u200B' || c == '\u3000';
  }
}
