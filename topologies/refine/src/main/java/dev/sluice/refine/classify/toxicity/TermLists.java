package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.resource.BundledFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The word lists in the jar. Immutable. Languages: those of the List of Dirty, Naughty, Obscene and
 * Otherwise Bad Words, which package {@code signal} keeps; English also has Surge's profanities of
 * at least strong severity, and which of all are sexual.
 */
public final class TermLists {

  private static final String ENGLISH = "en";
  private static final List<String> SPACED =
      List.of(
          "ar", "cs", "da", "de", ENGLISH, "eo", "es", "fa", "fi", "fil", "fr", "hi", "hu", "it",
          "kab", "nl", "no", "pl", "pt", "ru", "sv", "tlh", "tr");
  private static final Set<String> UNSPACED = Set.of("ja", "ko", "th", "zh");
  private static final Map<String, String> ALIASES = Map.of("nb", "no", "nn", "no", "tl", "fil");

  private final Map<String, TermSet> spaced = new HashMap<>();
  private final Map<String, SubstringSet> unspaced = new HashMap<>();

  private TermLists() {}

  /** Reads the lists from the jar. */
  public static TermLists bundled() {
    TermLists lists = new TermLists();
    for (String language : SPACED) {
      Map<String, Byte> terms = new HashMap<>();
      ldnoobw(language).forEach(term -> terms.put(term, TermCount.LISTED));
      if (language.equals(ENGLISH)) {
        addEnglish(terms);
      }
      lists.spaced.put(language, TermSet.of(terms));
    }
    for (String language : UNSPACED) {
      lists.unspaced.put(language, SubstringSet.of(ldnoobw(language)));
    }
    return lists;
  }

  private static List<String> ldnoobw(String language) {
    return lines("/dev/sluice/refine/signal/redpajama/ldnoobw/" + language + ".txt");
  }

  /** Lines of {@code term TAB kinds}, kinds being letters: l listed, s sexual. */
  private static void addEnglish(Map<String, Byte> terms) {
    for (String line : lines("english.tsv")) {
      String[] fields = line.split("\t", -1);
      int kinds = fields[1].contains("l") ? TermCount.LISTED : 0;
      kinds |= fields[1].contains("s") ? TermCount.SEXUAL : 0;
      terms.merge(fields[0], (byte) kinds, (a, b) -> (byte) (a | b));
    }
  }

  static List<String> lines(String resource) {
    return BundledFile.text(TermLists.class, resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  TermSet english() {
    return spaced.get(ENGLISH);
  }

  /** The list of a language whose words are spaced; null if there is none. */
  TermSet spaced(String language) {
    return language == null ? null : spaced.get(ALIASES.getOrDefault(language, language));
  }

  /** The list of a language whose words are not; null if there is none. */
  SubstringSet unspaced(String language) {
    return language == null ? null : unspaced.get(language);
  }
}
