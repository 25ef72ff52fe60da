package dev.sluice.refine.recipe;

import dev.sluice.refine.language.Language;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedSet;
import java.util.TreeSet;

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

  private static final String SLICE = "slice";
  private static final String LANGUAGE = "language";
  private static final String NONE = "none";

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
    SortedSet<String> known = new TreeSet<>(group);
    boolean bySlice = known.remove(SLICE);
    boolean byLanguage = known.remove(LANGUAGE);
    boolean none = known.remove(NONE);
    if (!known.isEmpty() || none == (bySlice || byLanguage)) {
      throw new InvalidRecipeException(
          "dedup.paragraphs.group", group, "[none], or slice or language or both");
    }
    return new ParagraphDedup(bySlice, byLanguage, minCharacters);
  }

  SortedSet<String> group() {
    SortedSet<String> group = new TreeSet<>();
    if (bySlice) {
      group.add(SLICE);
    }
    if (byLanguage) {
      group.add(LANGUAGE);
    }
    if (group.isEmpty()) {
      group.add(NONE);
    }
    return group;
  }

  /**
   * The group of a document, as 64 bits of its SHA-1; 0 if all documents are one. A paragraph's
   * bucket is this, exclusive-ored with the paragraph's hash.
   */
  public long groupOf(Measured document) {
    if (!bySlice && !byLanguage) {
      return 0;
    }
    String group =
        (bySlice ? document.slice() : "")
            + '\n'
            + (byLanguage ? document.language().map(Language::label).orElse("") : "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(group.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
