package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.Utf8;
import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.Arrays;

/**
 * Writes a range of a document as its view shows it, in UTF-8, into a buffer of its own that the
 * next call reuses. For one thread.
 */
final class ViewEncoder {
  private static final int LONGEST_CODE_POINT = 4;

  private final InputView view;
  private byte[] bytes = new byte[4096];
  private int length;

  ViewEncoder(InputView view) {
    this.view = view;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Of {@link #bytes}, how many are the text. */
  int length() {
    return length;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Writes code points {@code start} (inclusive) to {@code end} of the document. */
  void encode(Document document, int start, int end) {
    int from = start;
    int to = end;
    if (view.strip()) {
      while (from < to && CharacterClasses.isSpace(document.codePoint(from))) {
        from++;
      }
      while (to > from && CharacterClasses.isSpace(document.codePoint(to - 1))) {
        to--;
      }
    }
    length = 0;
    for (int i = from; i < to; i++) {
      int codePoint = document.codePoint(i);
      if (isLineEnd(codePoint)) {
        boolean secondHalf = codePoint == '\n' && i > from && document.codePoint(i - 1) == '\r';
        if (view.newlines() == Newlines.DELETE || (joins() && secondHalf)) {
          continue;
        }
        codePoint = ' ';
      }
      append(view.lowerCase() ? Character.toLowerCase(codePoint) : codePoint);
    }
  }

  private boolean joins() {
    return view.newlines() == Newlines.JOIN;
  }

  private boolean isLineEnd(int codePoint) {
    return codePoint == '\n' || (joins() && endsPythonLine(codePoint));
  }

  /** What {@code str.splitlines} breaks at besides U+000A. */
  private static boolean endsPythonLine(int codePoint) {
    return (codePoint >= 0x0B && codePoint <= 0x0D)
        || (codePoint >= 0x1C && codePoint <= 0x1E)
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  private void append(int codePoint) {
    if (length + LONGEST_CODE_POINT > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    length = Utf8.append(codePoint, bytes, length);
  }
}
