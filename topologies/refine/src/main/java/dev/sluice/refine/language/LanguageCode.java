package dev.sluice.refine.language;

import dev.sluice.refine.language.LanguageTable.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name of a language, with or without its script, however it is written: {@code en}, {@code eng},
 * {@code eng_Latn}, {@code zh-Hant}, {@code __label__eng_Latn}. Regions are ignored.
 *
 * @param language lower case; ISO 639 unless it comes from a model with labels of its own
 * @param script ISO 15924, such as {@code Latn}; empty if none is given
 */
public record LanguageCode(String language, String script) {

  private static final String PREFIX = "__label__";
  private static final int SCRIPT_LENGTH = 4;

  /** Never fails: what is no code is a language of its own that only equals itself. */
  public static LanguageCode parse(String text) {
    String code = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
    String[] parts = code.replace('-', '_').split("_", -1);
    String script = "";
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].length() == SCRIPT_LENGTH && Character.isLetter(parts[i].charAt(0))) {
        script =
            parts[i].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[i].substring(1).toLowerCase(Locale.ROOT);
      }
    }
    return new LanguageCode(parts[0].toLowerCase(Locale.ROOT), script);
  }

  /** Two or three letters, as ISO 639 codes are. */
  public boolean isWellFormed() {
    return (language.length() == 2 || language.length() == 3)
        && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /**
   * The ISO 639-1 code of the language or of the macrolanguage it belongs to; the language as it is
   * where there is none.
   */
  public String shortest() {
    if (language.length() == 2) {
      return language;
    }
    List<Row> rows = rows();
    String code = rows.isEmpty() ? "" : rows.get(0).twoLetters();
    return code.isEmpty() ? language : code;
  }

  /**
   * Whether everything that the other code names is named by this one: {@code en} matches {@code
   * eng_Latn}, {@code zh} matches {@code zho_Hans}, {@code zho_Hant} does not, {@code no} matches
   * {@code nob_Latn}.
   */
  public boolean matches(LanguageCode other) {
    if (!languages().containsAll(other.languages())) {
      return false;
    }
    return script.isEmpty() || other.scripts().equals(Set.of(script));
  }

  private Set<String> languages() {
    List<Row> rows = rows();
    return rows.isEmpty()
        ? Set.of(language)
        : rows.stream().map(Row::language).collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> scripts() {
    return script.isEmpty()
        ? rows().stream().map(Row::script).collect(Collectors.toUnmodifiableSet())
        : Set.of(script);
  }

  /** The row of exactly this label, or all rows that the language code names. */
  private List<Row> rows() {
    List<Row> exact = script.isEmpty() ? List.of() : LanguageTable.rows(language + "_" + script);
    return exact.isEmpty() ? LanguageTable.rows(language) : exact;
  }

  /** The code, and the script after an underscore if there is one. */
  @Override
  public String toString() {
    return script.isEmpty() ? language : language + "_" + script;
  }
}
