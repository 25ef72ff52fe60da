package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Spans;

/**
 * Marks of Wikipedia that C4 takes out of lines: {@code [12]}, {@code []}, {@code [edit]}, {@code
 * [citation needed]}. Digits are those of any script. Source: datatrove 0.10.0, {@code
 * c4_filters.py}.
 */
final class C4Citations {

  private C4Citations() {}

  /** Where they stand in a range of a text. */
  static Spans in(int[] text, int start, int end) {
    Spans citations = new Spans();
    int i = start;
    while (i < end) {
      int length = text[i] == '[' ? length(text, i, end) : 0;
      if (length > 0) {
        citations.add(i, i + length);
      }
      i += Math.max(1, length);
    }
    return citations;
  }

  private static int length(int[] text, int start, int end) {
    int i = start + 1;
    while (i < end && Character.isDigit(text[i])) {
      i++;
    }
    if (i < end && text[i] == ']') {
      return i + 1 - start;
    }
    if (is("[edit]", text, start, end)) {
      return 6;
    }
    return is("[citation needed]", text, start, end) ? 17 : 0;
  }

  private static boolean is(String mark, int[] text, int start, int end) {
    if (start + mark.length() > end) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (text[start + i] != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A range of a text without the given parts of it. */
  static int[] without(Spans citations, int[] text, int start, int end) {
    int length = end - start;
    for (int i = 0; i < citations.size(); i++) {
      length -= citations.end(i) - citations.start(i);
    }
    int[] left = new int[length];
    int at = 0;
    int from = start;
    for (int i = 0; i <= citations.size(); i++) {
      int to = i < citations.size() ? citations.start(i) : end;
      System.arraycopy(text, from, left, at, to - from);
      at += to - from;
      from = i < citations.size() ? citations.end(i) : end;
    }
    return left;
  }
}
