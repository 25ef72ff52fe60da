package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.Document;

/**
 * Hash marks and ellipses in their three spellings, each spelling counted by itself, from left to
 * right, no occurrence overlapping one of the same spelling.
 */
record SymbolCount(Document document) {

  int count() {
    int symbols = 0;
    int dots = 0; // in a row up to here
    int spaced = 0; // dots with one space between two of them, up to here
    int lastDot = -3;
    for (int i = 0; i < document.length(); i++) {
      int codePoint = document.codePoint(i);
      if (codePoint == '#' || codePoint == '\u2026') {
        symbols++;
      } else if (codePoint == '.') {
        dots = lastDot == i - 1 ? dots + 1 : 1;
        spaced = lastDot == i - 2 && document.codePoint(i - 1) == ' ' ? spaced + 1 : 1;
        lastDot = i;
        if (dots == 3) {
          symbols++;
          dots = 0;
        }
        if (spaced == 3) {
          symbols++;
          spaced = 0;
        }
      }
    }
    return symbols;
  }
}
