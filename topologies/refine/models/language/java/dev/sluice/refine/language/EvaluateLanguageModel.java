package dev.sluice.refine.language;

import dev.sluice.refine.classify.evaluate.ConfusionMatrix;
import dev.sluice.refine.classify.evaluate.Reliability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints the figures of the model card: the bundled detector on heldout-*.tsv, as Markdown. */
final class EvaluateLanguageModel {

  private static final List<String> SETS =
      List.of("ntrex", "sentences", "word-pairs", "single-words");

  private EvaluateLanguageModel() {}

  /** Argument: the folder of heldout-*.tsv. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    LanguageDetector detector = new LanguageDetector();
    List<ConfusionMatrix> all = new ArrayList<>();
    print("| set | lines | labels | macro-F1 | accuracy | undetermined | calibration error |%n");
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |%n");
    for (String set : SETS) {
      ConfusionMatrix matrix = new ConfusionMatrix();
      Reliability reliability = new Reliability();
      for (String[] line : lines(folder, set)) {
        Language language = detector.detect(line[1]);
        matrix.add(line[0], language == null ? null : language.label());
        if (language != null) {
          reliability.add(language.confidence(), language.label().equals(line[0]));
        }
      }
      print(
          "| %s | %d | %d | %.4f | %.4f | %d | %.4f |%n",
          set,
          matrix.items(),
          matrix.labels().size(),
          matrix.macroF1(),
          matrix.accuracy(),
          matrix.undetermined(),
          reliability.expectedCalibrationError());
      all.add(matrix);
    }
    List<String[]> junk = lines(folder, "junk");
    long undetermined = junk.stream().filter(line -> detector.detect(line[1]) == null).count();
    print("%nOf %d pieces of junk %d are undetermined.%n%n", junk.size(), undetermined);
    for (int set = 0; set < 2; set++) {
      print(
          "Worst pairs of %s: %s.%n%n",
          SETS.get(set),
          all.get(set).worst(10).stream()
              .map(pair -> pair.expected() + " as " + pair.predicted() + " " + pair.count())
              .collect(Collectors.joining(", ")));
    }
    print("| label | %s |%n| --- | ---: | ---: | ---: | ---: |%n", String.join(" | ", SETS));
    TreeSet<String> labels = new TreeSet<>();
    all.forEach(matrix -> labels.addAll(matrix.labels()));
    for (String label : labels) {
      print(
          "| %s | %s |%n",
          label,
          all.stream()
              .map(
                  matrix ->
                      matrix.expected(label) == 0
                          ? ""
                          : String.format(Locale.ROOT, "%.3f", matrix.f1(label)))
              .collect(Collectors.joining(" | ")));
    }
  }

  private static List<String[]> lines(Path folder, String set) throws IOException {
    return Files.readAllLines(folder.resolve("heldout-" + set + ".tsv")).stream()
        .map(line -> line.split("\t", 2))
        .toList();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
