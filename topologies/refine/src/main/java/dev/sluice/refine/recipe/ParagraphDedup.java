package dev.sluice.refine.recipe;

import java.io.Serializable;
import java.util.SortedSet;

/**
 * Which duplicate paragraphs a recipe removes: those that an earlier document of the same group
 * holds, and those that a document repeats. The first copy stays; cc_net, which reads all documents
 * twice, removes that one as well.
 *
 * @param bySlice documents of different slices are not compared
 * @param byLanguage nor documents of different detected languages; the undetermined are one
 * @param minCharacters least length of a paragraph that is compared, in code points of its
 *     normalised form, 1 to {@value #MOST_CHARACTERS}; shorter ones stay
 */
public record ParagraphDedup(boolean bySlice, boolean byLanguage, int minCharacters)
    implements Serializable {
  static final int MOST_CHARACTERS = 10_000;

  public ParagraphDedup {
    if (minCharacters < 1 || minCharacters > MOST_CHARACTERS) {
      throw new InvalidRecipeException(
          "dedup.paragraphs.min_characters", minCharacters, "1 to " + MOST_CHARACTERS);
    }
  }

  /**
   * @param group any of slice and language, or none alone
   */
  static ParagraphDedup of(SortedSet<String> group, int minCharacters) {
    Grouping grouping = Grouping.of("dedup.paragraphs.group", group);
    return new ParagraphDedup(grouping.bySlice(), grouping.byLanguage(), minCharacters);
  }

  SortedSet<String> group() {
    return new Grouping(bySlice, byLanguage).names();
  }

  /**
   * The group of a document, as 64 bits of its SHA-1; 0 if all documents are one. A paragraph's
   * bucket is this, exclusive-ored with the paragraph's hash.
   */
  public long groupOf(Measured document) {
    return new Grouping(bySlice, byLanguage).of(document);
  }
}
