package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.Locale;

/**
 * The licence of a file: what its own head states, else what the licence text of its repository is.
 * A file that is itself a licence text is compared whole. Safe for use by threads.
 */
public final class LicenseMatcher {
  /** Of a licence text no more is read, in code points; the longest of the list has 80,000. */
  private static final int LONGEST_TEXT = 200_000;

  /** Neighbours come from one repository: its licence is compared once. */
  private record Remembered(String text, LicenseMatch match) {}

  private static volatile Remembered last = new Remembered("", null);

  private LicenseMatcher() {}

  /**
   * @param path null if unknown
   * @return null if the file states no known licence
   */
  public static LicenseMatch ofFile(Document document, String path) {
    if (path != null && isLicenseFile(new RepositoryPath(path).fileName())) {
      LicenseMatch whole = ofText(document);
      if (whole != null) {
        return whole;
      }
    }
    return LicenseStatement.find(document);
  }

  /** The known licence that the text is or holds; null if none is near enough. */
  public static LicenseMatch ofText(Document text) {
    return LicenseTexts.shipped().nearest(text, 0, Math.min(text.length(), LONGEST_TEXT));
  }

  /**
   * @param repositoryText licence text of the repository; null if it has none
   * @return null if neither file nor repository has a known licence
   */
  public static LicenseMatch match(Document document, String path, String repositoryText) {
    LicenseMatch own = ofFile(document, path);
    return own != null || repositoryText == null ? own : ofRepository(repositoryText);
  }

  private static LicenseMatch ofRepository(String text) {
    Remembered before = last;
    if (before.text().equals(text)) {
      return before.match();
    }
    Document document = new Document(text);
    LicenseMatch match = ofText(document);
    if (match == null) {
      match = LicenseStatement.find(document);
    }
    last = new Remembered(text, match);
    return match;
  }

  private static boolean isLicenseFile(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.startsWith("license")
        || name.startsWith("licence")
        || name.startsWith("copying")
        || name.startsWith("unlicense");
  }
}
