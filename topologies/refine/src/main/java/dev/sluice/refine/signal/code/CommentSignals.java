package dev.sluice.refine.signal.code;

import dev.sluice.refine.code.CodeFile;
import dev.sluice.refine.code.CommentCounts;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import java.util.List;

/** How much of a file is written for people: comments, text of HTML; and the size of data files. */
final class CommentSignals {
  private static final String[] STARCODER = {"Python", "Java", "JavaScript"};

  private CommentSignals() {}

  static List<DocumentSignal> all() {
    return List.of(
        CodeSignal.of(
            "code_comment_ratio",
            "Share of the code points that stand in comments, marks included, and documentation"
                + " literals; none for languages without comments",
            "share",
            Range.between(0, 1),
            CodeSignal.BIGCODE,
            CommentSignals::commentRatio),
        CodeSignal.of(
            "code_comment_ratio_starcoder",
            "The comment ratio in Python, Java and JavaScript, the languages that StarCoder's filter"
                + " looks at",
            "share",
            Range.between(0, 1),
            CodeSignal.BIGCODE,
            file -> file.isIn(STARCODER) ? commentRatio(file) : Double.NaN),
        CodeSignal.of(
            "code_html_text_length",
            "Length of the text that an HTML source shows, white space included",
            "code points",
            Range.atLeast(0),
            CodeSignal.BIGCODE,
            file -> file.isIn("HTML") ? file.htmlText() : Double.NaN),
        CodeSignal.of(
            "code_html_text_share",
            "Share of an HTML source that is text it shows",
            "share",
            Range.between(0, 1),
            CodeSignal.BIGCODE,
            file ->
                file.isIn("HTML")
                    ? Fraction.of(file.htmlText(), file.document().length())
                    : Double.NaN),
        CodeSignal.of(
            "code_json_yaml_length",
            "Length of a JSON or YAML file",
            "code points",
            Range.atLeast(0),
            CodeSignal.BIGCODE,
            file -> file.isIn("JSON", "YAML") ? file.document().length() : Double.NaN));
  }

  private static double commentRatio(CodeFile file) {
    if (file.language() == null || !file.language().comments().hasComments()) {
      return Double.NaN;
    }
    CommentCounts counts = file.comments();
    return Fraction.of(counts.comments() + counts.documentation(), file.document().length());
  }
}
