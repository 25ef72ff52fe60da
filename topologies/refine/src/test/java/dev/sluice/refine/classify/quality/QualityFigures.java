package dev.sluice.refine.classify.quality;

import dev.sluice.refine.classify.evaluate.Interval;
import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.extract.Extractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures for choosing among designs: QualityFigures PAGES, where PAGES is the folder that
 * development.py wrote. Prints the area for the bundled model on the extracted main text.
 */
final class QualityFigures {

  private QualityFigures() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: QualityFigures PAGES");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    QualityScorer scorer = new QualityScorer(QualityModel.bundled());
    List<Double> scores = new ArrayList<>();
    List<Boolean> truths = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("pages.tsv"))) {
      String[] fields = line.split("\t", -1);
      byte[] page = Files.readAllBytes(folder.resolve(fields[1]));
      Double score =
          scorer.score(new Extractor().extract("text/html", null, page).text(), "eng_Latn");
      if (score != null) {
        scores.add(score);
        truths.add(fields[0].equals("good"));
      }
    }
    boolean[] good = new boolean[truths.size()];
    for (int i = 0; i < good.length; i++) {
      good[i] = truths.get(i);
    }
    RocAuc curve = RocAuc.of(scores.stream().mapToDouble(Double::doubleValue).toArray(), good);
    Interval interval = curve.bootstrap(1000, 0.95, 1);
    System.out.printf(
        Locale.ROOT,
        "development pages: %d good, %d bad, ROC-AUC %.3f (95 %%: %.3f to %.3f)%n",
        curve.positives(),
        curve.negatives(),
        curve.area(),
        interval.lower(),
        interval.upper());
  }
}
