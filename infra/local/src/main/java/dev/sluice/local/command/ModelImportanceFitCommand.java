package dev.sluice.local.command;

import dev.sluice.local.model.JsonTexts;
import dev.sluice.local.model.ModelOutput;
import dev.sluice.refine.importance.ImportanceFit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts the features of two sets of documents as an importance model. */
@Command(
    name = "importance-fit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model importance-fit --target wiki.jsonl --source web.jsonl.zst --out wikipedia.dsir%n"
            + "%n",
    header = "Fits an importance model (DSIR): how much more likely in the target than the source.",
    description =
        "Reads JSON lines with text, plain, .gz or .zst, at most --samples of each. The model"
            + " becomes signals by the key importance of --classifiers; see"
            + " topologies/refine/README.md.")
public final class ModelImportanceFitCommand implements Callable<Integer> {
  @Option(
      names = "--target",
      required = true,
      arity = "1..*",
      paramLabel = "FILE.jsonl",
      description = "documents such as one wants")
  private List<Path> targets;

  @Option(
      names = "--source",
      required = true,
      arity = "1..*",
      paramLabel = "FILE.jsonl",
      description = "documents such as there are")
  private List<Path> sources;

  @Option(
      names = {"--out", "--output"},
      required = true,
      paramLabel = "MODEL.dsir",
      description = "the model, replaced if it exists")
  private Path output;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "500000",
      description = "documents of each, the first ones; as RedPajama-V2: ${DEFAULT-VALUE}")
  private long samples;

  @Override
  public Integer call() throws Exception {
    if (samples < 1) {
      throw new IllegalArgumentException("--samples must be 1 or more, but is " + samples);
    }
    ModelOutput.check(output);
    Console console = Console.ofProcess();
    ImportanceFit fit = new ImportanceFit();
    long target = read(targets, fit::addTarget);
    long source = read(sources, fit::addSource);
    byte[] model = fit.toBytes();
    ModelOutput.write(model, output);
    console.say(
        "%d documents of the target, %d of the source, %d bytes"
            .formatted(target, source, Files.size(output)));
    return 0;
  }

  private long read(List<Path> files, Consumer<String> to) throws IOException {
    long read = 0;
    for (Path file : files) {
      read += JsonTexts.read(file, samples - read, to);
    }
    return read;
  }
}
