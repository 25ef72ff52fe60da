package dev.sluice.refine.signal.code;

import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import java.util.List;

/** What kind of file it is. */
final class TraitSignals {
  private TraitSignals() {}

  static List<DocumentSignal> all() {
    return List.of(
        CodeSignal.flag(
            "code_generated",
            "Whether a program wrote the file, by its name (lock files, protocol buffers) or by what"
                + " its first 2,000 code points say",
            CodeSignal.OWN,
            file -> file.traits().generated()),
        CodeSignal.flag(
            "code_minified",
            "Whether white space was taken out of a script or style sheet, by its name or by its"
                + " lines",
            CodeSignal.OWN,
            file -> file.traits().minified()),
        CodeSignal.flag(
            "code_vendored",
            "Whether the path names a folder or file that holds the code of others",
            CodeSignal.OWN,
            file -> file.traits().vendored()),
        CodeSignal.of(
            "code_data_share",
            "Share of the visible code points outside comments that stand in literals, numbers or"
                + " long runs of Base64",
            "share",
            Range.between(0, 1),
            CodeSignal.OWN,
            file -> Fraction.round(file.traits().dataShare())),
        CodeSignal.flag(
            "code_data_like",
            "Whether the file is data: by its language, or three quarters of it by content",
            CodeSignal.OWN,
            file -> file.traits().dataLike()),
        CodeSignal.flag(
            "code_rpv1_path",
            "Whether the path ends as one of RedPajama-V1's allowed suffixes, case kept",
            CodeSignal.REDPAJAMA,
            file -> file.path() != null && RedPajamaSuffixes.end(file.path())));
  }
}
