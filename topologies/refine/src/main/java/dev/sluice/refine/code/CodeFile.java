package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is known of one file of a repository, or of a script that says so in its first line. Each
 * part is found out at its first use and kept with the document; for one thread.
 */
public final class CodeFile {
  @SuppressWarnings("UnnecessaryLambda") // its identity is the key of the view
  private static final Function<Document, Kept> KEPT = document -> new Kept();

  private static final CommentCounts NO_COMMENTS = new CommentCounts(0, 0, 0);

  private final Subject subject;
  private final Document document;
  private final RepositoryPath path;
  private final String pathText;
  private DetectedLanguage language;
  private boolean languageKnown;
  private CommentCounts comments;
  private TokenCounts tokens;
  private FileTraits traits;
  private LicenseMatch license;
  private boolean licenseKnown;
  private int htmlText = -1;

  /** Stays with the document, which does not know the path. */
  private static final class Kept {
    private CodeFile file;
  }

  private CodeFile(Subject subject) {
    this.subject = subject;
    this.document = subject.document();
    this.pathText = subject.path();
    this.path = pathText == null ? null : new RepositoryPath(pathText);
  }

  /** Null if the subject is neither a file of a repository nor a script. */
  public static CodeFile of(Subject subject) {
    if (subject.path() == null && !Hashbang.isPresent(subject.document())) {
      return null;
    }
    Kept kept = subject.document().view(KEPT);
    if (kept.file == null || !kept.file.isOf(subject)) {
      kept.file = new CodeFile(subject);
    }
    return kept.file;
  }

  private boolean isOf(Subject other) {
    return Objects.equals(pathText, other.path())
        && Objects.equals(subject.licenseText(), other.licenseText());
  }

  public Document document() {
    return document;
  }

  /** Null if the text is not source code in a language of the table. */
  public DetectedLanguage detected() {
    if (!languageKnown) {
      language = CodeLanguageDetector.shipped().detect(document, pathText);
      languageKnown = true;
    }
    return language;
  }

  /** Null if undetermined. */
  public CodeLanguage language() {
    return detected() == null ? null : detected().language();
  }

  /** Whether it is written in one of these languages. */
  public boolean isIn(String... names) {
    CodeLanguage found = language();
    for (String name : names) {
      if (found != null && found.is(name)) {
        return true;
      }
    }
    return false;
  }

  /** The path as the repository has it; null for a script from elsewhere. */
  public String path() {
    return pathText;
  }

  /** None of anything if the language is undetermined. */
  public CommentCounts comments() {
    if (comments == null) {
      comments =
          language() == null ? NO_COMMENTS : CommentScanner.count(document, language().comments());
    }
    return comments;
  }

  public TokenCounts tokens() {
    if (tokens == null) {
      tokens = TokenCounts.of(document);
    }
    return tokens;
  }

  public FileTraits traits() {
    if (traits == null) {
      traits = FileTraits.of(document, path, language(), comments(), tokens());
    }
    return traits;
  }

  /** The licence that the file states, or else its repository; null if none is known. */
  public LicenseMatch license() {
    if (!licenseKnown) {
      license = LicenseMatcher.match(document, pathText, subject.licenseText());
      licenseKnown = true;
    }
    return license;
  }

  /** Code points of text that an HTML source shows. */
  public int htmlText() {
    if (htmlText < 0) {
      htmlText = HtmlText.visible(document);
    }
    return htmlText;
  }
}
