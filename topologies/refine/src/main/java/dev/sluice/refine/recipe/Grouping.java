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
 * Documents whose parts are compared.
 *
 * @param bySlice not those of different slices
 * @param byLanguage nor those of different detected languages; the undetermined are one
 */
record Grouping(boolean bySlice, boolean byLanguage) implements Serializable {
  private static final String SLICE = "slice";
  private static final String LANGUAGE = "language";
  private static final String NONE = "none";

  /**
   * @param path of the key
   * @param group any of slice and language, or none alone
   */
  static Grouping of(String path, SortedSet<String> group) {
    SortedSet<String> known = new TreeSet<>(group);
    boolean bySlice = known.remove(SLICE);
    boolean byLanguage = known.remove(LANGUAGE);
    boolean none = known.remove(NONE);
    if (!known.isEmpty() || none == (bySlice || byLanguage)) {
      throw new InvalidRecipeException(path, group, "[none], or slice or language or both");
    }
    return new Grouping(bySlice, byLanguage);
  }

  SortedSet<String> names() {
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

  /** The group of a document, as 64 bits of its SHA-1; 0 if all documents are one. */
  long of(Measured document) {
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
