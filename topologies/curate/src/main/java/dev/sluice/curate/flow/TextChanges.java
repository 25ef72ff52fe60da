package dev.sluice.curate.flow;

import dev.sluice.refine.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Edits of a document's text on their way to the sink, which applies them to documents that are
 * kept. Until then everything goes by the text as annotated, duplicates above all.
 *
 * @param bounds first code point and the one after the last, of each edit in turn
 * @param replacements of each edit, empty for a deletion
 */
@SuppressWarnings("ArrayRecordComponent")
public record TextChanges(int[] bounds, String[] replacements) {

  /**
   * @return null for no edits
   */
  public static TextChanges of(List<Edit> edits) {
    if (edits.isEmpty()) {
      return null;
    }
    int[] bounds = new int[2 * edits.size()];
    String[] replacements = new String[edits.size()];
    for (int i = 0; i < replacements.length; i++) {
      bounds[2 * i] = edits.get(i).charStart();
      bounds[2 * i + 1] = edits.get(i).charEnd();
      replacements[i] = edits.get(i).replacement();
    }
    return new TextChanges(bounds, replacements);
  }

  public List<Edit> edits() {
    List<Edit> edits = new ArrayList<>(replacements.length);
    for (int i = 0; i < replacements.length; i++) {
      edits.add(new Edit(bounds[2 * i], bounds[2 * i + 1], replacements[i]));
    }
    return edits;
  }
}
