package dev.sluice.refine.edit;

import java.util.Comparator;
import java.util.Objects;

/**
 * A range of a text and what takes its place.
 *
 * @param charStart first code point, from 0
 * @param charEnd code point after the last one; above {@code charStart}, for an edit takes
 *     something away
 * @param replacement empty for a deletion
 */
public record Edit(int charStart, int charEnd, String replacement) {

  /**
   * By start, the longer first, then by replacement: total, so that no order of arrival matters.
   */
  static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::charStart)
          .thenComparing(Comparator.comparingInt(Edit::charEnd).reversed())
          .thenComparing(Edit::replacement);

  public Edit {
    Objects.requireNonNull(replacement, "replacement");
    if (charStart < 0 || charEnd <= charStart) {
      throw new IllegalArgumentException(
          "edit from %d to %d: allowed is 0 <= charStart < charEnd".formatted(charStart, charEnd));
    }
  }

  public static Edit deletion(int charStart, int charEnd) {
    return new Edit(charStart, charEnd, "");
  }

  public boolean isDeletion() {
    return replacement.isEmpty();
  }
}
