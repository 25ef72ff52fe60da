package dev.sluice.refine.signal.code;

import dev.sluice.refine.code.LicenseExpression;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import java.util.List;

/** The licence of a file as numbers; which it is, the label {@code code_license} says. */
final class LicenseSignals {
  private LicenseSignals() {}

  static List<DocumentSignal> all() {
    return List.of(
        CodeSignal.of(
            "code_license_similarity",
            "How near the licence text is to the one of its SPDX id; 1 for a stated id, none without"
                + " a known licence",
            "share",
            Range.between(0, 1),
            CodeSignal.OWN,
            file ->
                file.license() == null ? Double.NaN : Fraction.round(file.license().similarity())),
        CodeSignal.of(
            "code_license_permissive",
            "Whether the licence of the file, else of the repository, is on the Blue Oak Council's"
                + " list; none without a known licence",
            CodeSignal.FLAG,
            Range.between(0, 1),
            "The Stack: permissive licences; the list is @blueoak/list 15.0.0",
            file ->
                file.license() == null
                    ? Double.NaN
                    : LicenseExpression.isPermissive(file.license().id()) ? 1 : 0),
        CodeSignal.of(
            "code_license_mit_bsd_apache",
            "Whether the SPDX id of the licence begins with mit, bsd or apache; none without a known"
                + " licence",
            CodeSignal.FLAG,
            Range.between(0, 1),
            CodeSignal.REDPAJAMA,
            file ->
                file.license() == null
                    ? Double.NaN
                    : LicenseExpression.isMitBsdOrApache(file.license().id()) ? 1 : 0));
  }
}
