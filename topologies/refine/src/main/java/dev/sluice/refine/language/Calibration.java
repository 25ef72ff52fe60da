package dev.sluice.refine.language;

import dev.sluice.refine.resource.BundledFile;
import java.util.List;

/**
 * Turns the share of the best label in the model's scores into the probability that it is right, by
 * a logistic curve for each range of lengths (Platt 1999), fitted on held-out text. Immutable.
 */
final class Calibration {

  private static final double LEAST = 1e-4;

  private final int[] below;
  private final double[] offset;
  private final double[] slope;

  private Calibration(List<String[]> rows) {
    below = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
    offset = rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray();
    slope = rows.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray();
  }

  /** Lines of: code points of the view below which the curve holds, offset, slope. */
  static Calibration parse(String lines) {
    return new Calibration(
        lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList());
  }

  static Calibration bundled() {
    return parse(BundledFile.text(Calibration.class, "calibration.tsv"));
  }

  /**
   * @param share of the best label, 0..1
   * @param codePoints of the view
   * @return 0..1, greater for a greater share
   */
  double confidence(double share, int codePoints) {
    int range = 0;
    while (range < below.length - 1 && codePoints >= below[range]) {
      range++;
    }
    double odds = logOdds(share) * slope[range] + offset[range];
    return 1 / (1 + StrictMath.exp(-odds));
  }

  static double logOdds(double share) {
    double inside = Math.min(1 - LEAST, Math.max(LEAST, share));
    return StrictMath.log(inside / (1 - inside));
  }
}
