package dev.sluice.refine.signal.datatrove;

import java.util.Arrays;

/**
 * Where the few characters of a text stand that rules on lines and phrases begin at, found in one
 * pass without a branch to mispredict: what ends a line other than a newline does, {@code #},
 * {@code …} and full stops; and the anchors of {@link C4Phrases}.
 */
final class RareMarks {

  private static final int MARK = 1;
  private static final int ANCHOR = 2;
  private static final byte[] TABLE = table();

  private int[] marks;
  private int[] anchors;
  private final int markCount;
  private final int anchorCount;

  RareMarks(int[] text) {
    marks = new int[64 + text.length / 16];
    anchors = new int[marks.length];
    int markSize = 0;
    int anchorSize = 0;
    for (int i = 0; i < text.length; i++) {
      if (markSize == marks.length) {
        marks = Arrays.copyOf(marks, 2 * markSize);
      }
      if (anchorSize == anchors.length) {
        anchors = Arrays.copyOf(anchors, 2 * anchorSize);
      }
      int kind = text[i] < TABLE.length ? TABLE[text[i]] : 0;
      marks[markSize] = i; // kept if it is one, else written over
      markSize += kind & MARK;
      anchors[anchorSize] = i;
      anchorSize += kind >> 1;
    }
    markCount = markSize;
    anchorCount = anchorSize;
  }

  private static byte[] table() {
    byte[] table = new byte[0x2200];
    for (int character = 0; character < table.length; character++) {
      boolean mark = character != '\n' && TextLines.endsLine(character);
      if (mark || character == '#' || character == '.' || character == '…') {
        table[character] = MARK;
      } else if (C4Phrases.isAnchor(character)) {
        table[character] = ANCHOR;
      }
    }
    return table;
  }

  int marks() {
    return markCount;
  }

  /** Index of a mark in the text, in its order. */
  int mark(int index) {
    return marks[index];
  }

  int anchors() {
    return anchorCount;
  }

  /** Index of an anchor in the text, in its order. */
  int anchor(int index) {
    return anchors[index];
  }
}
