package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Newlines in a row beyond a number. Source: DCLM, {@code newline_removal_modifier}, which has 2.
 */
public final class NewlineRuns {
  private NewlineRuns() {}

  /**
   * Deletions of what is too many.
   *
   * @param most newlines in a row that may stay, from 1
   */
  public static List<Edit> edits(Document document, int most) {
    List<Edit> edits = new ArrayList<>();
    int run = 0;
    for (int i = 0; i <= document.length(); i++) {
      if (i < document.length() && document.codePoint(i) == '\n') {
        run++;
      } else {
        if (run > most) {
          edits.add(Edit.deletion(i - run + most, i));
        }
        run = 0;
      }
    }
    return edits;
  }
}
