package dev.sluice.refine.dedup.paragraph;

import dev.sluice.refine.edit.Edit;
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
}
