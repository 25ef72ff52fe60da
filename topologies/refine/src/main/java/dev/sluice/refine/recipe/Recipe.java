package dev.sluice.refine.recipe;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a dataset is made of: which documents are kept, and how many partitions they are put in
 * order in.
 *
 * @param name 1 to 100 of a-z, 0-9 and -, starting with a letter or digit
 * @param description for people; decides nothing and is not part of the digest
 * @param curatedPartitions 1 to 64; part of the recipe's identity, for it sets the sequences
 * @param languages null if any language, also an undetermined one, will do
 * @param rules evaluated in this order, after the languages
 * @param pii looked at after the rules; masks the texts of kept documents
 * @param edits of the lines of kept documents
 * @param decontamination looked at after rules and personal data; null for none
 */
public record Recipe(
    String name,
    String description,
    int curatedPartitions,
    Languages languages,
    List<Rule> rules,
    PiiPolicy pii,
    SortedSet<LineEdit> edits,
    Decontamination decontamination,
    Dedup dedup)
    implements Serializable {
  public static final int DEFAULT_PARTITIONS = 4;
  static final int MOST_PARTITIONS = 64;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  public Recipe {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidRecipeException(
          "name", name, "1 to 100 of a-z, 0-9 and -, starting with a letter or digit");
    }
    if (curatedPartitions < 1 || curatedPartitions > MOST_PARTITIONS) {
      throw new InvalidRecipeException("curated_partitions", curatedPartitions, "1 to 64");
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(pii, "pii");
    Objects.requireNonNull(dedup, "dedup");
    rules = List.copyOf(rules);
    edits = Collections.unmodifiableSortedSet(new TreeSet<>(edits));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      if (!seen.add(rules.get(i).name())) {
        throw new InvalidRecipeException(
            "rules[%d].rule".formatted(i), rules.get(i).name(), "a name no other rule has");
      }
    }
  }

  /**
   * Reads a recipe.
   *
   * @throws InvalidRecipeException if it is not YAML, has an unknown key or a value out of range
   */
  public static Recipe parse(String yaml) {
    return RecipeParser.parse(yaml);
  }

  /**
   * The recipe in canonical terms, which the digest is taken of: JSON with every default written
   * out and sorted keys.
   */
  public String canonical() {
    return CanonicalForm.of(this);
  }

  /**
   * Identity of the recipe: SHA-256 of {@link CanonicalForm}, 64 lower-case hex digits. Layout and
   * comments of the YAML, defaults written out and the description make no difference.
   */
  public String digest() {
    try {
      byte[] canonical = CanonicalForm.of(this).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
