package dev.sluice.local.command;

import dev.sluice.annotate.io.ModelFiles;
import dev.sluice.local.model.JoinedFiles;
import dev.sluice.local.model.ModelOutput;
import dev.sluice.local.model.TrainingPace;
import dev.sluice.refine.classify.train.DenseModelReader;
import dev.sluice.refine.classify.train.QuantizeSettings;
import dev.sluice.refine.classify.train.Quantizer;
import dev.sluice.refine.classify.train.TrainedModel;
import dev.sluice.refine.classify.train.TrainingException;
import dev.sluice.refine.classify.train.TrainingLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shrinks a model by product quantisation. */
@Command(
    name = "quantize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model quantize --input model.bin --output model.ftz --qnorm%n"
            + "  ./sluice model quantize --input model.bin --output small.ftz --qnorm --cutoff 100000%n"
            + "      --retrain --train-input lines.txt --epoch 1%n"
            + "%n",
    header = "Shrinks a model by product quantisation.",
    description =
        "Rows become codes of dim / dsub bytes; --cutoff keeps the longest rows only. Options have"
            + " the names of fasttext quantize; those of learning count for --retrain and have the"
            + " defaults of train.")
public final class ModelQuantizeCommand implements Callable<Integer> {
  @Option(
      names = "--input",
      required = true,
      paramLabel = "MODEL.bin",
      description = "a dense supervised model, of train or of fasttext")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "MODEL.ftz",
      description = "the quantised model, replaced if it exists")
  private Path output;

  @Option(names = "--qnorm", description = "keep each row's length in a byte of its own")
  private boolean qnorm;

  @Option(names = "--qout", description = "quantise the labels' rows too; needs 256 labels")
  private boolean qout;

  @Option(
      names = "--cutoff",
      paramLabel = "N",
      defaultValue = "0",
      description = "words and buckets to keep, 256 or more; 0: all (${DEFAULT-VALUE})")
  private int cutoff;

  @Option(
      names = "--dsub",
      defaultValue = "2",
      description = "columns that share a byte (${DEFAULT-VALUE})")
  private int dsub;

  @Option(names = "--retrain", description = "train the kept rows again; needs --cutoff")
  private boolean retrain;

  @Option(
      names = "--train-input",
      arity = "1..*",
      paramLabel = "FILE",
      description = "labelled lines for --retrain, best those of the training")
  private List<Path> trainInputs;

  @Mixin private LearningOptions learning;

  @Override
  public Integer call() throws Exception {
    if (retrain != (trainInputs != null)) {
      throw new IllegalArgumentException("--retrain and --train-input need each other");
    }
    QuantizeSettings settings =
        QuantizeSettings.defaults()
            .withDsub(dsub)
            .withQnorm(qnorm)
            .withQout(qout)
            .withCutoff(cutoff)
            .withSeed(learning.seed());
    if (retrain) {
      settings = settings.withRetrain(learning.settings().build());
    }
    ModelOutput.check(output);
    Console console = Console.ofProcess();
    TrainingPace pace = new TrainingPace(learning.threads(), System::nanoTime);
    TrainedModel dense = dense();
    console.progress(List.of("quantising"));
    Quantizer quantizer =
        new Quantizer(settings, progress -> console.progress(List.of(pace.line(progress))));
    TrainedModel quantized =
        retrain
            ? quantizer.quantize(dense, TrainingLines.ofStream(() -> new JoinedFiles(trainInputs)))
            : quantizer.quantize(dense);
    ModelOutput.write(quantized, output);
    console.say(
        String.format(Locale.ROOT, "%,d bytes, from %,d", Files.size(output), Files.size(input)));
    return 0;
  }

  private TrainedModel dense() throws IOException {
    ModelFiles.read(input); // says what is wrong with a file that is no model at all
    try (InputStream file = Files.newInputStream(input)) {
      return DenseModelReader.read(file, Files.size(input));
    } catch (TrainingException e) {
      throw new TrainingException(input + ": " + e.getMessage());
    }
  }
}
