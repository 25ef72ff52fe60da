package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.language.LanguageCode;
import dev.sluice.refine.resource.BundledFile;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The List of Dirty, Naughty, Obscene and Otherwise Bad Words, by language; see NOTICE beside the
 * lists. Source: datatrove 0.10.0, {@code c4_filters.py}, which leaves out four entries and asks
 * for separated words except in Japanese, Thai and Chinese.
 */
final class BadWordLists {

  private static final String FOLDER = "/dev/sluice/refine/signal/redpajama/ldnoobw/";
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "cs", "da", "de", "en", "eo", "es", "fa", "fi", "fil", "fr", "hi", "hu", "it", "ja",
          "kab", "ko", "nl", "no", "pl", "pt", "ru", "sv", "th", "tlh", "tr", "zh");
  private static final Set<String> UNSEPARATED = Set.of("ja", "th", "zh");
  private static final Set<String> ALLOWED = Set.of("sm", "グロ", "女の子", "性");

  private static final Map<String, BadWords> LISTS =
      LANGUAGES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), l -> new BadWords(read(l), !UNSEPARATED.contains(l))));

  private static final BadWords ENGLISH = LISTS.get("en");

  private BadWordLists() {}

  private static Collection<String> read(String language) {
    return BundledFile.text(BadWordLists.class, FOLDER + language + ".txt")
        .lines()
        .map(String::strip)
        .filter(entry -> !entry.isEmpty() && !ALLOWED.contains(entry))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The list of a language; English for null; null for a language without one. */
  static BadWords of(String label) {
    if (label == null) {
      return ENGLISH;
    }
    String language = LanguageCode.parse(label).shortest();
    return LISTS.get(language.equals("nb") || language.equals("nn") ? "no" : language);
  }
}
