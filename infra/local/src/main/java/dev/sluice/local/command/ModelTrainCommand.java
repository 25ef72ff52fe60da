package dev.sluice.local.command;

import dev.sluice.annotate.io.ModelFiles;
import dev.sluice.local.model.CompressedFile;
import dev.sluice.local.model.JoinedFiles;
import dev.sluice.local.model.LineScore;
import dev.sluice.local.model.LineScorer;
import dev.sluice.local.model.ModelOutput;
import dev.sluice.local.model.TrainingPace;
import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.train.TrainedModel;
import dev.sluice.refine.classify.train.Trainer;
import dev.sluice.refine.classify.train.TrainingLines;
import dev.sluice.refine.classify.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a supervised fastText model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model train --input lines.txt --output model.bin --valid test.txt%n"
            + "  ./sluice model train --input a.txt.zst b.txt.gz --output lid.bin --dim 16 --minn 2%n"
            + "      --maxn 4 --loss hs --sampling SHUFFLED --epoch 10%n"
            + "%n",
    header = "Trains a supervised fastText model.",
    description =
        "Learns from lines such as '__label__en Some text', UTF-8, plain, .gz or .zst; there may be"
            + " several labels. Options have the names and defaults of fasttext supervised, except"
            + " --thread.")
public final class ModelTrainCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "labelled lines")
  private List<Path> inputs;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "MODEL.bin",
      description = "the model, replaced if it exists")
  private Path output;

  @Option(
      names = "--valid",
      paramLabel = "FILE",
      description = "labelled lines whose P@1 and R@1 are printed at the end")
  private Path valid;

  @Mixin private LearningOptions learning;

  @Option(names = "--dim", defaultValue = "100", description = "columns (${DEFAULT-VALUE})")
  private int dim;

  @Option(
      names = "--loss",
      defaultValue = "softmax",
      description = "softmax, hs, ns or ova (${DEFAULT-VALUE})")
  private String loss;

  @Option(
      names = "--word-ngrams",
      defaultValue = "1",
      description = "longest word n-gram (${DEFAULT-VALUE})")
  private int wordNgrams;

  @Option(
      names = "--minn",
      defaultValue = "0",
      description = "shortest character n-gram (${DEFAULT-VALUE})")
  private int minn;

  @Option(
      names = "--maxn",
      defaultValue = "0",
      description = "longest character n-gram, 0: none (${DEFAULT-VALUE})")
  private int maxn;

  @Option(
      names = "--bucket",
      defaultValue = "2000000",
      description = "rows that hashed n-grams share (${DEFAULT-VALUE})")
  private int bucket;

  @Option(
      names = "--min-count",
      defaultValue = "1",
      description = "rarer words get no row (${DEFAULT-VALUE})")
  private int minCount;

  @Option(
      names = "--min-count-label",
      defaultValue = "0",
      description = "rarer labels are dropped (${DEFAULT-VALUE})")
  private int minCountLabel;

  @Override
  public Integer call() throws Exception {
    TrainingSettings settings =
        learning
            .settings()
            .dim(dim)
            .loss(loss(loss))
            .wordNgrams(wordNgrams)
            .minn(minn)
            .maxn(maxn)
            .bucket(bucket)
            .minCount(minCount)
            .minCountLabel(minCountLabel)
            .build();
    ModelOutput.check(output);
    if (valid != null) {
      CompressedFile.open(valid).close(); // said before an hour of training, not after
    }
    Console console = Console.ofProcess();
    TrainingPace pace = new TrainingPace(settings.thread(), System::nanoTime);
    console.progress(List.of("counting words"));
    TrainedModel model =
        new Trainer(settings, progress -> console.progress(List.of(pace.line(progress))))
            .train(TrainingLines.ofStream(() -> new JoinedFiles(inputs)));
    console.say(
        String.format(
            Locale.ROOT,
            "%,d examples, %,d words, %d labels; learned %s",
            model.figures().examples(),
            model.figures().words(),
            model.figures().labels(),
            pace.summary()));
    ModelOutput.write(model, output);
    if (valid != null) {
      printScore();
    }
    return 0;
  }

  private void printScore() throws IOException {
    LineScore score =
        new LineScorer(ModelFiles.read(output))
            .score(TrainingLines.ofStream(() -> new JoinedFiles(List.of(valid))));
    System.out.printf(
        Locale.ROOT,
        "N\t%d%nP@1\t%.4f%nR@1\t%.4f%n",
        score.examples(),
        score.precision(),
        score.recall());
  }

  private static Loss loss(String name) {
    return switch (name) {
      case "softmax" -> Loss.SOFTMAX;
      case "hs" -> Loss.HIERARCHICAL_SOFTMAX;
      case "ns" -> Loss.NEGATIVE_SAMPLING;
      case "ova" -> Loss.ONE_VS_ALL;
      default ->
          throw new IllegalArgumentException(
              "--loss must be softmax, hs, ns or ova, but is " + name);
    };
  }
}
