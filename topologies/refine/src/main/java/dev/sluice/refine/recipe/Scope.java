package dev.sluice.refine.recipe;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The documents that a rule looks at. An empty set does not restrict.
 *
 * @param slices only these
 * @param excludedSlices not these; never together with {@code slices}
 * @param languages only documents whose detected language one of these codes names
 */
public record Scope(
    SortedSet<String> slices, SortedSet<String> excludedSlices, SortedSet<String> languages)
    implements Serializable {

  /** Every document. */
  public static final Scope ALL = new Scope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  public Scope {
    slices = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(slices));
    excludedSlices = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(excludedSlices));
    languages = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    if (!slices.isEmpty() && !excludedSlices.isEmpty()) {
      throw new InvalidRecipeException("slices and exclude_slices cannot both be given");
    }
  }

  boolean covers(Measured document) {
    return (slices.isEmpty() || slices.contains(document.slice()))
        && !excludedSlices.contains(document.slice())
        && (languages.isEmpty()
            || document
                .language()
                .filter(it -> Languages.isNamedBy(languages, it.label()))
                .isPresent());
  }
}
