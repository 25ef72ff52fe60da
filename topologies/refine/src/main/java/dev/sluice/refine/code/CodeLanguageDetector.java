package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the language of a source file: by its whole name, its extension, its first line, and by
 * marks in the content where the extension is shared or missing. Immutable.
 */
public final class CodeLanguageDetector {
  private static final CodeLanguageDetector SHIPPED =
      new CodeLanguageDetector(LanguageTable.shipped());

  /** Content alone tells a language from this weight of its marks … */
  private static final int LEAST_WEIGHT = 18;

  /** … and if it is this many times that of any other language. */
  private static final double LEAST_LEAD = 1.05;

  private final LanguageTable table;
  private final LanguageMarks anyLanguage;
  private final Map<List<CodeLanguage>, LanguageMarks> shared = new HashMap<>();

  private CodeLanguageDetector(LanguageTable table) {
    this.table = table;
    this.anyLanguage = new LanguageMarks(List.copyOf(table.languages()));
    table.sharedExtensions().forEach(it -> shared.put(it, new LanguageMarks(it)));
  }

  /** With the tables that come with this version. */
  public static CodeLanguageDetector shipped() {
    return SHIPPED;
  }

  /**
   * @param path of the file in its repository; null if the document is no file of one: then only a
   *     hashbang makes it source code
   * @return null if the document is not source code in a language of the table
   */
  public DetectedLanguage detect(Document document, String path) {
    if (path == null) {
      return byHashbang(document);
    }
    RepositoryPath file = new RepositoryPath(path);
    DetectedLanguage named = byName(document, file);
    if (named == null) {
      RepositoryPath template = file.withoutTemplateEnding();
      named = template == null ? null : byName(document, template);
    }
    if (named == null) {
      named = byHashbang(document);
    }
    return named == null && file.extension().isEmpty() ? byContent(document) : named;
  }

  private DetectedLanguage byName(Document document, RepositoryPath file) {
    CodeLanguage named = table.ofFileName(file.fileName());
    if (named != null) {
      return new DetectedLanguage(named, Evidence.FILE_NAME);
    }
    List<CodeLanguage> candidates = table.ofExtension(file.doubleExtension());
    if (candidates.isEmpty()) {
      candidates = table.ofExtension(file.extension());
    }
    if (candidates.isEmpty()) {
      int dot = file.fileName().indexOf('.');
      CodeLanguage stem = dot <= 0 ? null : table.ofFileName(file.fileName().substring(0, dot));
      return stem == null ? null : new DetectedLanguage(stem, Evidence.FILE_NAME);
    }
    boolean isNumber = Character.isDigit(file.extension().charAt(0));
    if (candidates.size() == 1 && !isNumber) {
      return new DetectedLanguage(candidates.get(0), Evidence.EXTENSION);
    }
    DetectedLanguage script = byHashbang(document);
    if (script != null && candidates.contains(script.language())) {
      return script;
    }
    LanguageMarks.Score score = shared.get(candidates).weigh(document);
    if (score.weight() > 0) {
      return new DetectedLanguage(score.language(), Evidence.EXTENSION_AND_CONTENT);
    }
    return isNumber ? null : new DetectedLanguage(candidates.get(0), Evidence.SHARED_EXTENSION);
  }

  private DetectedLanguage byHashbang(Document document) {
    String interpreter = Hashbang.interpreter(document);
    CodeLanguage language = interpreter == null ? null : table.ofInterpreter(interpreter);
    return language == null ? null : new DetectedLanguage(language, Evidence.HASHBANG);
  }

  /** By marks of all languages, whatever the document is called; null if none stands out. */
  public DetectedLanguage byContent(Document document) {
    LanguageMarks.Score score = anyLanguage.weigh(document);
    return score.weight() >= LEAST_WEIGHT && score.weight() >= LEAST_LEAD * score.runnerUp()
        ? new DetectedLanguage(score.language(), Evidence.CONTENT)
        : null;
  }
}
