package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.language.LanguageCode;
import dev.sluice.refine.resource.BundledFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A word list for each of the five languages of RedPajama-V2, read once from the jar. */
final class WordLists<L> {

  private static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it");

  private final Map<String, L> lists;

  private WordLists(Map<String, L> lists) {
    this.lists = lists;
  }

  /**
   * @param folder beside this class; holds {@code <language>.txt}, UTF-8, one entry a line
   * @throws IllegalStateException if a list is missing from the jar
   */
  static <L> WordLists<L> load(String folder, Function<List<String>, L> maker) {
    return new WordLists<>(
        LANGUAGES.stream()
            .collect(Collectors.toMap(Function.identity(), l -> maker.apply(read(folder, l)))));
  }

  private static List<String> read(String folder, String language) {
    return BundledFile.text(WordLists.class, folder + "/" + language + ".txt")
        .lines()
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .toList();
  }

  /** The list of a language by any of its codes; null if there is none or the language is null. */
  L get(String language) {
    return language == null ? null : lists.get(LanguageCode.parse(language).shortest());
  }
}
