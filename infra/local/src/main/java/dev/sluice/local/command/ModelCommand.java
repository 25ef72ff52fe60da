package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The fastText models of the classifiers: made, shrunk, looked at and measured. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model train --input lines.txt --output model.bin --epoch 25 --word-ngrams 2%n"
            + "  ./sluice model quantize --input model.bin --output model.ftz --qnorm%n"
            + "  ./sluice model info builtin:language%n"
            + "  ./sluice model eval model.bin test.txt      how a model does on labelled lines%n"
            + "  ./sluice model importance-fit --target wiki.jsonl --source web.jsonl --out wiki.dsir%n"
            + "  ./sluice model eval                         how the bundled models do%n"
            + "  ./sluice model cutoffs docs.jsonl --classifiers models.yaml --out cutoffs.csv%n"
            + "%n",
    header = "Trains, shrinks, describes and measures fastText models; fits cutoffs.",
    description =
        "Files are those of the program fasttext, both ways: supervised models, .bin and .ftz."
            + " Cutoffs are of the perplexity by language models.",
    subcommands = {
      ModelTrainCommand.class,
      ModelQuantizeCommand.class,
      ModelInfoCommand.class,
      ModelEvalCommand.class,
      ModelImportanceFitCommand.class,
      ModelCutoffsCommand.class
    })
public final class ModelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
