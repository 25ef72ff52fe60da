package dev.sluice.refine.document;

import dev.sluice.refine.language.Language;
import java.util.Objects;

/**
 * A document as it is measured.
 *
 * @param text the text of {@code document}
 * @param language null if undetermined
 * @param url null if unknown
 * @param path of the file in its repository; null if it comes from none
 * @param licenseText text of the licence of its repository; null if it has none
 * @param replacedShare U+FFFD that decoding put into the content, 0 to 1; NaN if nothing was
 *     decoded
 */
public record Subject(
    Document document,
    String text,
    Language language,
    String url,
    String path,
    String licenseText,
    double replacedShare) {
  public Subject {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
  }

  /** Of characters that nobody decoded here. */
  public Subject(
      Document document,
      String text,
      Language language,
      String url,
      String path,
      String licenseText) {
    this(document, text, language, url, path, licenseText, Double.NaN);
  }

  /** Of a repository without a licence, or of none. */
  public Subject(Document document, String text, Language language, String url, String path) {
    this(document, text, language, url, path, null);
  }

  /** Such as {@code eng_Latn}; null if undetermined. */
  public String languageLabel() {
    return language == null ? null : language.label();
  }
}
