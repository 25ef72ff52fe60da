package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.annotate.io.SignalDocs;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Reading;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.annotate.UnreadableDocumentException;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalGroup;
import dev.sluice.refine.signal.SignalTable;
import dev.sluice.schemas.avro.DeadLetter;
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
      description = "of language, signals, classifiers, pii, minhash, text (default: all but text)")
  private Set<String> only;

  @Mixin private ClassifiersOption classifiers;
  @Spec private CommandSpec spec;

  @Mixin private SignaturesOption signatures;

  private final Console console = Console.ofProcess();
  private Annotator annotator;
  private long documents;
  private long unreadable;

  @Override
  public Integer call() throws Exception {
    if (list) {
      list();
      return 0;
    }
    if (inputs.isEmpty()) {
      throw new UnusableInputException("no INPUT; --list needs none");
    }
    annotator = new Annotator(ClassifierFiles.load(classifiers.file()), signatures.set());
    AnnotationLine line = new AnnotationLine(AnnotationLine.parts(only));
    InputPlan plan = InputPlan.of(inputs, Optional.empty());
    plan.skipped().forEach(file -> console.say("skipped, of no known kind: " + file));
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in " + inputs);
    }
    try (JsonGenerator out =
        new JsonFactory().createGenerator(new FileOutputStream(FileDescriptor.out))) {
      out.setRootValueSeparator(new SerializedString(""));
      for (Input input : plan.inputs()) {
        annotate(input, line, out);
      }
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        return 0; // the reader, such as head, has all it wants
      }
      throw e;
    }
    console.say("%d documents, %d unreadable".formatted(documents, unreadable));
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

  private void annotate(Input input, AnnotationLine line, JsonGenerator out) throws IOException {
    try (DocumentReader reader =
        DocumentReaders.open(input.kind(), input.path(), input.uri(), input.slice())) {
      for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof Reading.Captured captured) {
          annotate(captured.document(), line, out);
        } else if (next.get() instanceof Reading.Unreadable dead) {
          DeadLetter letter = dead.letter();
          unreadable(
              letter.getSourceUri(),
              letter.getSourcePosition(),
              letter.getReason(),
              letter.getDetail());
        }
        if (documents % 100 == 0) {
          console.progress(List.of("%s: %d documents".formatted(input.uri(), documents)));
        }
      }
    }
  }

  private void annotate(RawDocument raw, AnnotationLine line, JsonGenerator out)
      throws IOException {
    try {
      Annotation annotation = annotator.annotate(AnnotationLine.capture(raw));
      line.write(raw, annotation, out);
      out.writeRaw('\n');
      documents++;
    } catch (UnreadableDocumentException e) {
      unreadable(raw.getSourceUri(), raw.getSourcePosition(), e.reason(), e.detail());
    } catch (RuntimeException | StackOverflowError e) {
      unreadable(raw.getSourceUri(), raw.getSourcePosition(), "annotator_failure", e.toString());
    }
  }

  private void unreadable(String uri, String position, String reason, String detail) {
    unreadable++;
    console.say("unreadable: %s#%s: %s: %s".formatted(uri, position, reason, detail));
  }
}
