package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Spans;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of file it is, beside its language.
 *
 * @param generated a program wrote it, by its name or by what its head says
 * @param minified its white space was taken out to make it short
 * @param vendored its path lies in a folder for the code of others
 * @param dataShare share of the visible code points outside comments that stand in literals,
 *     numbers or runs of 100 characters of Base64; 0 if there is none
 * @param dataLike data by language (JSON, CSV, XML …) or at least three quarters of it
 */
public record FileTraits(
    boolean generated, boolean minified, boolean vendored, double dataShare, boolean dataLike) {

  private static final Pattern MINIFIED_NAME = Pattern.compile("[.-]min\\.(js|mjs|cjs|css)$");
  private static final Set<String> MINIFIABLE = Set.of("JavaScript", "CSS", "TypeScript");
  private static final Set<String> DATA_MARKUP = Set.of("XML", "SVG");

  /** A line of more code points is long for a file that people write. */
  private static final int LONG_LINE = 300;

  private static final int LEAST_MINIFIED = 500;
  private static final double MOST_SPACE = 0.12;

  /** Fewer visible code points are no data set, whatever they are. */
  private static final int LEAST_DATA = 200;

  private static final double DATA_LIKE = 0.75;

  private static final Set<String> VENDOR_FOLDERS =
      Set.of(
          "node_modules",
          "bower_components",
          "jspm_packages",
          "vendor",
          "vendors",
          "vendored",
          "third_party",
          "third-party",
          "thirdparty",
          "3rdparty",
          "3rd_party",
          "extern",
          "external",
          "externals",
          "dist",
          "godeps",
          "pods",
          "carthage",
          "site-packages",
          ".yarn",
          ".bundle");

  private static final Set<String> VENDORED_FILES =
      Set.of(
          "gradlew",
          "gradlew.bat",
          "mvnw",
          "mvnw.cmd",
          "config.guess",
          "config.sub",
          "install-sh",
          "ltmain.sh",
          "libtool.m4");

  private static final Pattern VENDORED_NAME =
      Pattern.compile(
          "(jquery|bootstrap|angular|d3|react|vue|modernizr)([.-][0-9.]+)?([.-][a-z]+)?\\.(js|css)");

  static FileTraits of(
      Document document,
      RepositoryPath path,
      CodeLanguage language,
      CommentCounts comments,
      TokenCounts tokens) {
    String fileName = path == null ? "" : path.fileName().toLowerCase(Locale.ROOT);
    double dataShare = dataShare(comments, tokens);
    boolean isData =
        language != null
            && (language.kind() == LanguageKind.DATA || DATA_MARKUP.contains(language.name()));
    return new FileTraits(
        GeneratedMarks.inName(fileName) || GeneratedMarks.inHead(document),
        MINIFIED_NAME.matcher(fileName).find() || isMinified(document, language, tokens),
        path != null && isVendored(path, fileName),
        dataShare,
        isData || (tokens.visible() >= LEAST_DATA && dataShare >= DATA_LIKE));
  }

  private static double dataShare(CommentCounts comments, TokenCounts tokens) {
    int code = tokens.visible() - comments.comments() - comments.documentation();
    if (code <= 0) {
      return 0;
    }
    int data = Math.max(comments.literals() + tokens.inNumbers(), tokens.inLongRuns());
    return Math.min(1, data / (double) code);
  }

  private static boolean isMinified(Document document, CodeLanguage language, TokenCounts tokens) {
    int length = document.length();
    if (language == null || !MINIFIABLE.contains(language.name()) || length < LEAST_MINIFIED) {
      return false;
    }
    if (length - tokens.visible() > MOST_SPACE * length) {
      return false;
    }
    Spans lines = document.lines();
    int inLongLines = 0;
    for (int line = 0; line < lines.size(); line++) {
      int width = lines.end(line) - lines.start(line);
      inLongLines += width > LONG_LINE ? width : 0;
    }
    return inLongLines * 2 > length;
  }

  private static boolean isVendored(RepositoryPath path, String fileName) {
    String folders = path.searchable();
    int from = 1;
    for (int slash = folders.indexOf('/', from); slash >= 0; slash = folders.indexOf('/', from)) {
      if (VENDOR_FOLDERS.contains(folders.substring(from, slash))) {
        return true;
      }
      from = slash + 1;
    }
    return VENDORED_FILES.contains(fileName) || VENDORED_NAME.matcher(fileName).matches();
  }
}
