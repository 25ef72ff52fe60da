package dev.sluice.refine.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code languages.tsv}: which languages a file name, an extension or an interpreter may mean. */
public final class LanguageTable {
  private static final LanguageTable SHIPPED = new LanguageTable();

  private final Map<String, CodeLanguage> byName = new LinkedHashMap<>();
  private final Map<String, List<CodeLanguage>> byExtension = new HashMap<>();
  private final Map<String, CodeLanguage> byFileName = new HashMap<>();
  private final Map<String, CodeLanguage> byInterpreter = new HashMap<>();

  private LanguageTable() {
    for (String[] row : TableResource.rows("languages.tsv", 6)) {
      CodeLanguage language =
          new CodeLanguage(row[0], LanguageKind.of(row[1]), CommentSyntax.of(row[2]));
      byName.put(row[0], language);
      for (String extension : TableResource.words(row[3])) {
        boolean usual = extension.endsWith("*");
        List<CodeLanguage> languages =
            byExtension.computeIfAbsent(
                usual ? extension.substring(0, extension.length() - 1) : extension,
                key -> new ArrayList<>());
        languages.add(usual ? 0 : languages.size(), language);
      }
      for (String name : TableResource.words(row[4])) {
        byFileName.put(name, language);
      }
      for (String interpreter : TableResource.words(row[5])) {
        byInterpreter.put(interpreter, language);
      }
    }
  }

  /** The table that comes with this version. */
  public static LanguageTable shipped() {
    return SHIPPED;
  }

  public Collection<CodeLanguage> languages() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The language of that name; null if there is none. */
  public CodeLanguage named(String name) {
    return byName.get(name);
  }

  /** Null if no language is known by this whole file name. */
  CodeLanguage ofFileName(String fileName) {
    return byFileName.get(fileName);
  }

  /** Null if it runs no language of the table. */
  CodeLanguage ofInterpreter(String interpreter) {
    return byInterpreter.get(interpreter);
  }

  /** Candidates of every extension that content has a say in. */
  Set<List<CodeLanguage>> sharedExtensions() {
    Set<List<CodeLanguage>> shared = new HashSet<>();
    byExtension.forEach(
        (extension, languages) -> {
          if (languages.size() > 1 || Character.isDigit(extension.charAt(0))) {
            shared.add(languages);
          }
        });
    return shared;
  }

  /**
   * The languages that share the extension, the usual one first; none if it is unknown. Case counts
   * where the table has it ({@code .C} is C++), otherwise not.
   */
  List<CodeLanguage> ofExtension(String extension) {
    List<CodeLanguage> languages = byExtension.get(extension);
    if (languages == null) {
      languages = byExtension.get(extension.toLowerCase(Locale.ROOT));
    }
    return languages == null ? List.of() : Collections.unmodifiableList(languages);
  }
}
