package dev.sluice.refine.language;

import dev.sluice.refine.classify.evaluate.Reliability;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the curves of {@link Calibration} on every other line of the held-out text and prints them;
 * says on the standard error how far off they are on the other lines.
 */
final class FitCalibration {

  private static final int[] BELOW = {6, 10, 16, 28, 60, 120, Integer.MAX_VALUE};
  private static final List<String> SETS =
      List.of("ntrex", "sentences", "word-pairs", "single-words");

  private FitCalibration() {}

  /** Arguments: the model, the folder of heldout-*.tsv. */
  public static void main(String[] arguments) throws IOException {
    LanguageReader reader =
        new LanguageReader(
            FastTextModel.read(ModelBytes.of(Files.readAllBytes(Path.of(arguments[0])))));
    List<Answer> fitted = new ArrayList<>();
    List<Answer> judged = new ArrayList<>();
    for (String set : SETS) {
      int number = 0;
      for (String line :
          Files.readAllLines(Path.of(arguments[1]).resolve("heldout-" + set + ".tsv"))) {
        int tab = line.indexOf('\t');
        boolean read = reader.read(line.substring(tab + 1));
        if (read && reader.noLanguage() <= LanguageDetector.MOST_NO_LANGUAGE) {
          boolean right = reader.label().equals(line.substring(0, tab));
          Answer answer = new Answer(set, reader.share(), reader.codePoints(), right);
          (number++ % 2 == 0 ? fitted : judged).add(answer);
        }
      }
    }
    StringBuilder curves = new StringBuilder("# View shorter than (code points), offset, slope.\n");
    int from = 0;
    for (int below : BELOW) {
      int least = from;
      double[] curve =
          fit(
              fitted.stream()
                  .filter(answer -> answer.codePoints() >= least && answer.codePoints() < below)
                  .toList());
      curves.append(String.format(Locale.ROOT, "%d\t%.4f\t%.4f%n", below, curve[0], curve[1]));
      from = below;
    }
    System.out.print(curves);
    Calibration calibration = Calibration.parse(curves.toString());
    for (String set : SETS) {
      Reliability before = new Reliability();
      Reliability after = new Reliability();
      for (Answer answer : judged) {
        if (answer.set().equals(set)) {
          before.add(Math.min(1, answer.share()), answer.right());
          after.add(
              calibration.confidence(answer.share(), answer.codePoints()), answer.right());
        }
      }
      System.err.printf(
          Locale.ROOT,
          "%s: %d lines, expected calibration error %.4f before, %.4f after%n",
          set,
          after.items(),
          before.expectedCalibrationError(),
          after.expectedCalibrationError());
    }
  }

  /** Offset and slope of the logistic curve of greatest likelihood, by Newton's damped method. */
  private static double[] fit(List<Answer> answers) {
    double[] curve = {0, 1};
    double damping = 1;
    double loss = loss(answers, curve);
    for (int step = 0; step < 200; step++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = damping;
      double h01 = 0;
      double h11 = damping;
      for (Answer answer : answers) {
        double x = Calibration.logOdds(answer.share());
        double p = 1 / (1 + Math.exp(-(curve[0] + curve[1] * x)));
        double error = (answer.right() ? 1 : 0) - p;
        double weight = p * (1 - p);
        g0 += error;
        g1 += error * x;
        h00 += weight;
        h01 += weight * x;
        h11 += weight * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      double[] next = {
        curve[0] + (h11 * g0 - h01 * g1) / determinant,
        curve[1] + (h00 * g1 - h01 * g0) / determinant
      };
      double nextLoss = loss(answers, next);
      if (nextLoss < loss) {
        curve = next;
        loss = nextLoss;
        damping /= 2;
      } else {
        damping *= 10;
      }
    }
    return curve;
  }

  private static double loss(List<Answer> answers, double[] curve) {
    double sum = 0;
    for (Answer answer : answers) {
      double odds = curve[0] + curve[1] * Calibration.logOdds(answer.share());
      sum += Math.log1p(Math.exp(answer.right() ? -odds : odds));
    }
    return sum;
  }

  private record Answer(String set, double share, int codePoints, boolean right) {}
}
