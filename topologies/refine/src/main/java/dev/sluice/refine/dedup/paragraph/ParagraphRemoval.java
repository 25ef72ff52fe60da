package dev.sluice.refine.dedup.paragraph;

import dev.sluice.refine.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * What duplicate paragraphs do to a text.
 *
 * @param deletions in the order of the text, without overlap; of no use if nothing is left
 * @param duplicates paragraphs that go, blank ones not counted
 * @param left paragraphs that stay, blank ones not counted
 */
public record ParagraphRemoval(List<Edit> deletions, int duplicates, int left) {
  /** Rule that rejects a document of which no paragraph is left. */
  public static final String RULE = "paragraphs_all_duplicates";

  /** How paragraphs are compared, as rejected documents are told. */
  public static final String METHOD = "ccnet-paragraph-sha1";

  /** Whether the text had paragraphs and all are duplicates. */
  public boolean nothingLeft() {
    return duplicates > 0 && left == 0;
  }

  /**
   * Paragraphs go with the blank ones that follow them, and with one newline each.
   *
   * @param charEnds where each ends, in code points, its newline left out
   * @param blank which have nothing in them
   * @param duplicates which go, none of them blank
   */
  public static ParagraphRemoval of(int[] charEnds, boolean[] blank, boolean[] duplicates) {
    List<Edit> deletions = new ArrayList<>();
    int removed = 0;
    int left = 0;
    int runStart = -1;
    for (int i = 0; i < charEnds.length; i++) {
      if (duplicates[i] || (blank[i] && runStart >= 0)) {
        removed += blank[i] ? 0 : 1;
        runStart = runStart < 0 ? i : runStart;
        continue;
      }
      left += blank[i] ? 0 : 1;
      if (runStart >= 0) {
        deletions.add(Edit.deletion(charStart(charEnds, runStart), charStart(charEnds, i)));
        runStart = -1;
      }
    }
    if (runStart >= 0 && left > 0) {
      deletions.add(Edit.deletion(charEnds[runStart - 1], charEnds[charEnds.length - 1]));
    }
    return new ParagraphRemoval(List.copyOf(deletions), removed, left);
  }

  private static int charStart(int[] charEnds, int paragraph) {
    return paragraph == 0 ? 0 : charEnds[paragraph - 1] + 1;
  }
}
