package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.mark.Marks;
import dev.sluice.refine.mark.Places;

/**
 * Hash marks and ellipses in their three spellings, each spelling counted by itself, from left to
 * right, no occurrence overlapping one of the same spelling.
 */
record SymbolCount(Document document) {

  int count() {
    int[] text = document.sharedCodePoints();
    Places symbols = document.view(Marks.VIEW).symbols();
    int count = 0;
    int dots = 0; // in a row up to here
    int spaced = 0; // dots with one space between two of them, up to here
    int lastDot = -3;
    for (int next = 0; next < symbols.size(); next++) {
      int i = symbols.at(next);
      if (text[i] == '#' || text[i] == '\u2026') {
        count++;
      } else if (text[i] == '.') {
        dots = lastDot == i - 1 ? dots + 1 : 1;
        spaced = lastDot == i - 2 && text[i - 1] == ' ' ? spaced + 1 : 1;
        lastDot = i;
        if (dots == 3) {
          count++;
          dots = 0;
        }
        if (spaced == 3) {
          count++;
          spaced = 0;
        }
      }
    }
    return count;
  }
}
