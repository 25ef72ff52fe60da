package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.model.BenchCorpus;
import dev.sluice.local.model.BundledEvaluation;
import dev.sluice.local.model.Figure;
import dev.sluice.local.model.JoinedFiles;
import dev.sluice.local.model.LabelTally;
import dev.sluice.local.model.LineScore;
import dev.sluice.local.model.LineScorer;
import dev.sluice.local.model.NamedModel;
import dev.sluice.refine.classify.train.TrainingLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well models do. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model eval model.bin test.txt             P@1, R@1 and each label%n"
            + "  ./sluice model eval                                the bundled models%n"
            + "  ./sluice model eval --only language --bench docs.jsonl.zst%n"
            + "%n",
    header = "Measures a model on labelled lines, or the bundled models.",
    description = {
      "With MODEL and FILE: counts as fasttext test does; lines without a label that the model"
          + " knows are left out.",
      "Without: the figures of the bundled models on what is held out of the shared data, each"
          + " beside what is asked of it; engine compares with the program fasttext where it is"
          + " installed. Sets that are absent are named and skipped."
    })
public final class ModelEvalCommand implements Callable<Integer> {
  private static final int BENCH_DOCUMENTS = 20_000;

  @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "as for info")
  private String model;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "labelled lines, as for train")
  private Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the evaluation sets (default: ../shared/data beside the repository)")
  private Path data;

  @Option(
      names = "--bench",
      paramLabel = "FILE",
      description =
          "JSON lines with text, also .gz or .zst: the first 20,000 to measure speed on (default:"
              + " golden/dedup5k.jsonl.gz beside the evaluation sets)")
  private Path bench;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "GROUP",
      description = "of language, toxicity, quality, engine (default: all)")
  private List<String> only;

  @Option(names = "--json", description = "one JSON object instead of a table")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (model == null) {
      bundled();
      return 0;
    }
    if (file == null) {
      throw new IllegalArgumentException("eval wants MODEL and FILE, or neither");
    }
    if (data != null || bench != null || only != null) {
      throw new IllegalArgumentException(
          "--data, --bench and --only are for the bundled models, not for " + model);
    }
    print(
        new LineScorer(NamedModel.of(model).read())
            .score(TrainingLines.ofStream(() -> new JoinedFiles(List.of(file)))));
    return 0;
  }

  private void bundled() throws IOException, InterruptedException {
    List<String> groups = only == null ? BundledEvaluation.GROUPS : only;
    for (String group : groups) {
      if (!BundledEvaluation.GROUPS.contains(group)) {
        throw new IllegalArgumentException(
            "--only knows %s, but not %s".formatted(BundledEvaluation.GROUPS, group));
      }
    }
    Path timed = bench != null ? bench : data().resolveSibling("golden/dedup5k.jsonl.gz");
    List<String> documents =
        bench != null || Files.exists(timed) ? BenchCorpus.read(timed, BENCH_DOCUMENTS) : List.of();
    BundledEvaluation evaluation =
        new BundledEvaluation(data(), documents, Console.ofProcess()::say);
    ArrayNode array = new ObjectMapper().createArrayNode();
    for (String group : groups) {
      List<Figure> figures = evaluation.measure(group);
      if (json) {
        figures.forEach(figure -> array.add(figure.json()));
      } else if (!figures.isEmpty()) {
        System.out.println(group);
        figures.forEach(figure -> System.out.println("  " + figure.line()));
      }
    }
    if (json) {
      System.out.println(new ObjectMapper().createObjectNode().set("figures", array));
    }
  }

  private Path data() {
    if (data != null) {
      if (!Files.isDirectory(data)) {
        throw new IllegalArgumentException("--data: there is no folder " + data);
      }
      return data;
    }
    String shared = System.getenv("SLUICE_SHARED");
    return shared != null && !shared.isBlank()
        ? Path.of(shared, "data")
        : Path.of(System.getProperty("sluice.home", ".")).resolveSibling("shared/data");
  }

  private void print(LineScore score) throws IOException {
    if (json) {
      System.out.println(json(score));
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "N\t%d%nP@1\t%.4f%nR@1\t%.4f%n",
        score.examples(),
        score.precision(),
        score.recall());
    score.rocAuc().ifPresent(area -> System.out.printf(Locale.ROOT, "ROC-AUC\t%.4f%n", area));
    System.out.printf("%n%9s %9s %9s %9s  %s%n", "precision", "recall", "F1", "lines", "label");
    for (LabelTally label : score.labels()) {
      System.out.printf(
          Locale.ROOT,
          "%9.4f %9.4f %9.4f %9d  %s%n",
          label.precision(),
          label.recall(),
          label.f1(),
          label.gold(),
          label.label());
    }
    if (score.skipped() > 0) {
      System.err.println(score.skipped() + " lines have no label that the model knows, or no word");
    }
  }

  private static String json(LineScore score) throws IOException {
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("n", score.examples()).put("skipped", score.skipped());
    put(line, "precision", score.precision());
    put(line, "recall", score.recall());
    score.rocAuc().ifPresent(area -> line.put("roc_auc", area));
    ArrayNode labels = line.putArray("labels");
    for (LabelTally label : score.labels()) {
      ObjectNode each = labels.addObject().put("label", label.label());
      each.put("lines", label.gold()).put("predicted", label.predicted());
      put(each, "precision", label.precision());
      put(each, "recall", label.recall());
      put(each, "f1", label.f1());
    }
    return new ObjectMapper().writeValueAsString(line);
  }

  /** A quotient of nothing is null: JSON knows no NaN. */
  private static void put(ObjectNode object, String name, double value) {
    if (Double.isNaN(value)) {
      object.putNull(name);
    } else {
      object.put(name, value);
    }
  }
}
