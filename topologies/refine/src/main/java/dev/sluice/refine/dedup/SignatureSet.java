package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The families a document is signed with. Named in any order, kept in that of {@link
 * SignatureFamily#ALL}.
 *
 * @param families possibly none, each once
 */
public record SignatureSet(List<SignatureFamily> families) {

  public static final SignatureSet DEFAULT = new SignatureSet(List.of(SignatureFamily.DEFAULT));

  public SignatureSet {
    List<SignatureFamily> ordered = new ArrayList<>(SignatureFamily.ALL);
    ordered.retainAll(new HashSet<>(families));
    if (ordered.size() != families.size()) {
      throw new IllegalArgumentException("signatures must be families of ALL, each named once");
    }
    families = List.copyOf(ordered);
  }

  /**
   * @throws IllegalArgumentException for a name that no family has, or one given twice
   */
  public static SignatureSet named(Collection<String> names) {
    List<SignatureFamily> families = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("signatures names %s twice".formatted(name));
      }
      families.add(
          SignatureFamily.named(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "signatures must be of %s, but one is '%s'".formatted(allowed(), name))));
    }
    return new SignatureSet(families);
  }

  /** Names of all families there are, for messages. */
  public static String allowed() {
    return String.join(", ", SignatureFamily.ALL.stream().map(SignatureFamily::name).toList());
  }

  public List<String> names() {
    return families.stream().map(SignatureFamily::name).toList();
  }

  public boolean contains(String name) {
    return names().contains(name);
  }

  /** The names joined by {@code +}; {@code unsigned} if there are none. */
  public String identity() {
    return families.isEmpty() ? "unsigned" : String.join("+", names());
  }
}
