package dev.sluice.refine.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Edits of one text, in its order and without overlap. Made of any edits in any order, by these
 * rules:
 *
 * <ol>
 *   <li>A replacement all of whose code points are deleted is dropped, whether one deletion covers
 *       it or several that touch or overlap.
 *   <li>Edits that still share code points, directly or through others, become one edit from the
 *       first to the last of their code points. Its text is that of its first replacement, by
 *       start, then the longer one, then the lesser text; without any replacement it is a deletion.
 * </ol>
 *
 * <p>The result depends on the set of edits alone, and making edits of the result changes nothing.
 * Edits that only touch stay apart.
 */
public final class TextEdits {
  public static final TextEdits NONE = new TextEdits(List.of());

  private final List<Edit> edits;

  private TextEdits(List<Edit> edits) {
    this.edits = edits;
  }

  /** Linear in their number if they come sorted by start, else as long as sorting takes. */
  public static TextEdits of(Collection<Edit> edits) {
    if (edits.isEmpty()) {
      return NONE;
    }
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Edit.ORDER); // which takes a sorted list in one pass
    return new TextEdits(List.copyOf(merge(withoutCovered(sorted))));
  }

  private static List<Edit> withoutCovered(List<Edit> sorted) {
    List<Edit> deletions = unitedDeletions(sorted);
    List<Edit> left = new ArrayList<>(sorted.size());
    int next = 0;
    for (Edit edit : sorted) {
      while (next < deletions.size() && deletions.get(next).charEnd() <= edit.charStart()) {
        next++;
      }
      boolean covered =
          next < deletions.size()
              && deletions.get(next).charStart() <= edit.charStart()
              && edit.charEnd() <= deletions.get(next).charEnd();
      if (edit.isDeletion() || !covered) {
        left.add(edit);
      }
    }
    return left;
  }

  /** The deleted code points as ranges with something left between any two. */
  private static List<Edit> unitedDeletions(List<Edit> sorted) {
    List<Edit> united = new ArrayList<>();
    for (Edit edit : sorted) {
      if (!edit.isDeletion()) {
        continue;
      }
      Edit last = united.isEmpty() ? null : united.get(united.size() - 1);
      if (last != null && edit.charStart() <= last.charEnd()) {
        int end = Math.max(last.charEnd(), edit.charEnd());
        united.set(united.size() - 1, Edit.deletion(last.charStart(), end));
      } else {
        united.add(edit);
      }
    }
    return united;
  }

  private static List<Edit> merge(List<Edit> sorted) {
    List<Edit> merged = new ArrayList<>(sorted.size());
    for (Edit edit : sorted) {
      Edit last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && edit.charStart() < last.charEnd()) {
        String text = last.isDeletion() ? edit.replacement() : last.replacement();
        int end = Math.max(last.charEnd(), edit.charEnd());
        merged.set(merged.size() - 1, new Edit(last.charStart(), end, text));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }

  /** In the order of the text, none overlapping another. */
  public List<Edit> edits() {
    return edits;
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * The text after the edits, in time linear in both and independent of how many edits there are.
   *
   * @throws IllegalArgumentException if an edit ends behind the end of the text
   */
  public String applyTo(String text) {
    if (edits.isEmpty()) {
      return text;
    }
    StringBuilder edited = new StringBuilder(text.length());
    int at = 0; // in UTF-16 units
    int codePoint = 0;
    for (Edit edit : edits) {
      int start = advance(text, at, edit.charStart() - codePoint, edit);
      edited.append(text, at, start).append(edit.replacement());
      at = advance(text, start, edit.charEnd() - edit.charStart(), edit);
      codePoint = edit.charEnd();
    }
    return edited.append(text, at, text.length()).toString();
  }

  private static int advance(String text, int at, int codePoints, Edit edit) {
    try {
      return text.offsetByCodePoints(at, codePoints);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "edit from %d to %d of a text of %d code points"
              .formatted(edit.charStart(), edit.charEnd(), text.codePointCount(0, text.length())),
          e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextEdits that && edits.equals(that.edits);
  }

  @Override
  public int hashCode() {
    return edits.hashCode();
  }

  @Override
  public String toString() {
    return edits.toString();
  }
}
