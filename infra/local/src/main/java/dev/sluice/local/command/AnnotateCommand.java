package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.annotate.io.SignalDocs;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.annotate.UnreadableDocumentException;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalGroup;
import dev.sluice.refine.signal.SignalTable;
import dev.sluice.schemas.avro.RawDocument;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every signal of every document, without Kafka. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice annotate page.warc.gz | jq .language%n"
            + "  ./sluice annotate corpus.jsonl.zst --only language,minhash > annotated.jsonl%n"
            + "  ./sluice annotate crawl.warc.gz --classifiers my-models.yaml --only classifiers%n"
            + "  ./sluice annotate --list%n"
            + "%n",
    header = "Prints every signal of every document, without Kafka.",
    description =
        "Prints one JSON line for each document with its text's signals, as the annotate stage"
            + " measures them. What cannot be read is named on stderr and counted.")
public final class AnnotateCommand implements Callable<Integer> {
  /** How {@code --list} prints. */
  enum ListFormat {
    text,
    markdown,
    schema
  }

  @Parameters(arity = "0..*", paramLabel = "INPUT", description = "as INPUT of refine")
  private List<Path> inputs = List.of();

  @Option(
      names = "--list",
      description = "print every signal with its meaning, unit and range instead")
  private boolean list;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "of the list: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private ListFormat format = ListFormat.text;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description =
          "of language, signals, classifiers, pii, minhash, extraction, metadata, text (default:"
              + " all but text)")
  private Set<String> only;

  @Mixin private ClassifiersOption classifiers;
  @Spec private CommandSpec spec;

  @Mixin private SignaturesOption signatures;

  @Mixin private ExtractionOption extraction;

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws Exception {
    if (list) {
      list();
      return 0;
    }
    if (inputs.isEmpty()) {
      throw new UnusableInputException("no INPUT; --list needs none");
    }
    Annotator annotator =
        new Annotator(
            ClassifierFiles.load(classifiers.file()), signatures.set(), extraction.config());
    AnnotationLine line = new AnnotationLine(AnnotationLine.parts(only));
    InputPlan plan = InputPlan.of(inputs, Optional.empty());
    plan.skipped().forEach(file -> console.say("skipped, of no known kind: " + file));
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in " + inputs);
    }
    try (JsonGenerator out =
        new JsonFactory().createGenerator(new FileOutputStream(FileDescriptor.out))) {
      out.setRootValueSeparator(new SerializedString(""));
      Annotating scan = new Annotating(annotator, line, out);
      for (Input input : plan.inputs()) {
        try (DocumentReader reader =
            DocumentReaders.open(input.kind(), input.path(), input.uri(), input.slice())) {
          scan.read(reader, input.uri());
        }
      }
      scan.sayCounts();
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        return 0; // the reader, such as head, has all it wants
      }
      throw e;
    }
    return 0;
  }

  private void list() throws IOException {
    List<SignalGroup> groups = new ArrayList<>();
    SignalCatalogue.families().forEach(family -> groups.add(family.group()));
    groups.addAll(ClassifierFiles.load(classifiers.file()).signalGroups());
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case text -> SignalTable.plain(groups);
          case markdown -> SignalTable.markdown(groups);
          case schema -> SignalDocs.json();
        });
    out.flush();
  }

  private final class Annotating extends DocumentScan {
    private final Annotator annotator;
    private final AnnotationLine line;
    private final JsonGenerator out;

    Annotating(Annotator annotator, AnnotationLine line, JsonGenerator out) {
      super(console);
      this.annotator = annotator;
      this.line = line;
      this.out = out;
    }

    @Override
    void take(RawDocument raw) throws IOException {
      String source = source(raw.getSourceUri(), raw.getSourcePosition());
      try {
        Annotation annotation = annotator.annotate(AnnotationLine.capture(raw));
        line.write(raw, annotation, out);
        out.writeRaw('\n');
        count();
      } catch (UnreadableDocumentException e) {
        unreadable(source, e.reason(), e.detail());
      } catch (RuntimeException | StackOverflowError e) {
        unreadable(source, "annotator_failure", e.toString());
      }
    }
  }
}
