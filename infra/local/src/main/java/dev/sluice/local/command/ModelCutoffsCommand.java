package dev.sluice.local.command;

import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Reading;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.classify.PerplexityMeasurer;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.perplexity.CutoffFitter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cutoffs of perplexity, fitted on documents of one's own. */
@Command(
    name = "cutoffs",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice model cutoffs crawl.warc.gz --classifiers models.yaml --out cutoffs.csv%n"
            + "  ./sluice model cutoffs corpus.jsonl.zst --classifiers models.yaml | column -ts,%n"
            + "%n",
    header = "Fits the cutoffs of head, middle and tail by language.",
    description = {
      "Measures every document by the language models that FILE names under perplexity, and writes"
          + " the 30th and the 60th percentile of each language. The key perplexity.cutoffs of the"
          + " same file then takes that table.",
      "Documents are seen once. Up to 4,096 documents of a language the percentiles are exact, beyond"
          + " that within 0.1 of a percentile with 99 %% confidence."
    })
public final class ModelCutoffsCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "as INPUT of refine")
  private List<Path> inputs;

  @Mixin private ClassifiersOption classifiers;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the table, replaced if it exists (default: standard output)")
  private Path out;

  private final Console console = Console.ofProcess();
  private final Extractor extractor = new Extractor();
  private final CutoffFitter fitter = new CutoffFitter();
  private ClassifierSet models;
  private PerplexityMeasurer perplexity;
  private long documents;
  private long measured;
  private long unreadable;

  @Override
  public Integer call() throws Exception {
    models = ClassifierFiles.load(classifiers.file());
    perplexity =
        models
            .perplexity()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--classifiers must name a file with the key perplexity"));
    InputPlan plan = InputPlan.of(inputs, Optional.empty());
    plan.skipped().forEach(file -> console.say("skipped, of no known kind: " + file));
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in " + inputs);
    }
    for (Input input : plan.inputs()) {
      measure(input);
    }
    console.say(
        String.format(
            Locale.ROOT,
            "%d documents, %d measured, %d unreadable; ranks are off by less than %.2f %%",
            documents,
            measured,
            unreadable,
            100 * CutoffFitter.rankError()));
    write(fitter.table());
    return 0;
  }

  private void measure(Input input) throws IOException {
    try (DocumentReader reader =
        DocumentReaders.open(input.kind(), input.path(), input.uri(), input.slice())) {
      for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof Reading.Captured captured) {
          measure(captured.document());
        } else {
          unreadable++;
        }
        if (documents % 100 == 0) {
          console.progress(
              List.of("%s: %d documents, %d measured".formatted(input.uri(), documents, measured)));
        }
      }
    }
  }

  private void measure(RawDocument raw) {
    Capture capture = AnnotationLine.capture(raw);
    String text;
    try {
      text = extractor.extract(capture.mediaType(), capture.charset(), capture.content()).text();
    } catch (UnreadableContentException e) {
      unreadable++;
      return;
    }
    documents++;
    Document document = new Document(text);
    perplexity
        .measure(document, models.detect(document, text))
        .filter(reading -> !Double.isNaN(reading.value()))
        .ifPresent(
            reading -> {
              fitter.add(reading.language(), reading.value());
              measured++;
            });
  }

  private void write(String table) throws IOException {
    if (out == null) {
      System.out.print(table);
      return;
    }
    Path whole = out.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.writeString(part, table);
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
  }
}
