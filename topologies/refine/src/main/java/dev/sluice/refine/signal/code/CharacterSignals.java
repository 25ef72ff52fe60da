package dev.sluice.refine.signal.code;

import dev.sluice.refine.code.CodeFile;
import dev.sluice.refine.code.Hashbang;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import java.util.List;

/** Lines, letters and tokens of files. */
final class CharacterSignals {
  private static final String XML = "<?xml version=";
  private static final int XML_WINDOW = 100;

  private CharacterSignals() {}

  static List<DocumentSignal> all() {
    return List.of(
        CodeSignal.of(
            "code_lines",
            "Number of lines, empty ones included",
            "lines",
            Range.atLeast(0),
            CodeSignal.REDPAJAMA,
            file -> file.document().lines().size()),
        CodeSignal.of(
            "code_chars_per_line",
            "Code points for each line, line ends counted",
            "code points a line",
            Range.atLeast(0),
            CodeSignal.REDPAJAMA,
            file -> Fraction.of(file.document().length(), file.document().lines().size())),
        CodeSignal.of(
            "code_alphabetic_share",
            "Share of the code points that are letters",
            "share",
            Range.between(0, 1),
            CodeSignal.BIGCODE,
            file -> Fraction.of(file.tokens().alphabetic(), file.document().length())),
        CodeSignal.of(
            "code_alphabetic_per_token",
            "Letters for each token of this project's rule, which stands in for the vocabulary of"
                + " pythia-6.9b",
            "code points a token",
            Range.atLeast(0),
            CodeSignal.REDPAJAMA,
            file -> Fraction.of(file.tokens().alphabetic(), file.tokens().tokens())),
        charsPerToken("code_chars_per_token", ""),
        charsPerToken("code_chars_per_token_python", "Python"),
        charsPerToken("code_chars_per_token_java", "Java"),
        charsPerToken("code_chars_per_token_javascript", "JavaScript"),
        CodeSignal.flag(
            "code_hashbang",
            "Whether the file begins with #!",
            CodeSignal.OWN,
            file -> Hashbang.isPresent(file.document())),
        CodeSignal.flag(
            "code_xml_marker",
            "Whether an XML declaration stands in the first 100 code points",
            CodeSignal.BIGCODE,
            file -> hasXmlMarker(file.document())));
  }

  private static DocumentSignal charsPerToken(String name, String language) {
    return CodeSignal.of(
        name,
        "Code points for each token of this project's rule, which stands in for the vocabulary of"
            + " StarCoder"
            + (language.isEmpty() ? "" : ", in " + language),
        "code points a token",
        Range.atLeast(0),
        CodeSignal.BIGCODE,
        file -> language.isEmpty() || file.isIn(language) ? charsPerToken(file) : Double.NaN);
  }

  private static double charsPerToken(CodeFile file) {
    return Fraction.of(file.document().length(), file.tokens().tokens());
  }

  private static boolean hasXmlMarker(Document document) {
    int limit = Math.min(document.length(), XML_WINDOW) - XML.length();
    for (int start = 0; start <= limit; start++) {
      int i = 0;
      while (i < XML.length() && document.codePoint(start + i) == XML.charAt(i)) {
        i++;
      }
      if (i == XML.length()) {
        return true;
      }
    }
    return false;
  }
}
