package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Reading;
import dev.sluice.connectors.SourceKind;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.extract.ExtractedText;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.schemas.avro.RawDocument;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main text of files, without Kafka and without signals. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice extract page.html%n"
            + "  ./sluice extract crawl.warc.gz --format jsonl | jq -r .title%n"
            + "  ./sluice extract folder-of-pages --format jsonl > texts.jsonl%n"
            + "%n",
    header = "Prints the main text of pages.",
    description =
        "Takes the main text out of HTML as the annotate stage does. A file that is no WARC, WET or"
            + " JSON lines is one document, HTML or plain text by its content. What cannot be read"
            + " is named on stderr and counted; exit status 1 if nothing could.")
public final class ExtractCommand implements Callable<Integer> {
  /** How texts are printed. */
  enum TextFormat {
    text,
    jsonl
  }

  /** Larger files are no single document; {@link Extractor} has a limit of its own for HTML. */
  private static final int LIMIT_BYTES = 64_000_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = ".html, .txt, .warc .wet .arc .jsonl (also .gz, .zst), or a folder of these")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, each followed by an empty line, or jsonl with source, title and text (default:"
              + " ${DEFAULT-VALUE})")
  private TextFormat format = TextFormat.text;

  private final OutputStream stdout;
  private final Extractor extractor = new Extractor();
  private final Console console = Console.ofProcess();
  private OutputStream out;
  private JsonGenerator json;
  private long documents;
  private long unreadable;

  public ExtractCommand() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  ExtractCommand(OutputStream stdout) {
    this.stdout = stdout;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      collect(file, found);
    }
    out = new BufferedOutputStream(stdout);
    json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    try {
      for (Path file : found) {
        extract(file);
      }
      json.flush();
      out.flush();
    } catch (IOException e) {
      if ("Broken pipe".equals(e.getMessage())) {
        return 0; // the reader, such as head, has all it wants
      }
      throw e;
    }
    console.say("%d documents, %d unreadable".formatted(documents, unreadable));
    return documents == 0 && unreadable > 0 ? 1 : 0;
  }

  private static void collect(Path file, List<Path> found) throws IOException {
    if (!Files.exists(file)) {
      throw new UnusableInputException(file + " does not exist");
    }
    if (!Files.isDirectory(file)) {
      found.add(file);
      return;
    }
    try (Stream<Path> children = Files.list(file)) {
      for (Path child : children.sorted().toList()) {
        if (!child.getFileName().toString().startsWith(".") && !Files.isSymbolicLink(child)) {
          collect(child, found);
        }
      }
    }
  }

  private void extract(Path file) throws IOException {
    Optional<SourceKind> kind = SourceKind.of(file);
    if (kind.isEmpty()) {
      extractWhole(file);
      return;
    }
    try (DocumentReader reader =
        DocumentReaders.open(kind.get(), file, file.toString(), "documents")) {
      for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get() instanceof Reading.Captured captured) {
          extract(captured.document());
        } else if (next.get() instanceof Reading.Unreadable dead) {
          String source = file + "#" + dead.letter().getSourcePosition();
          unreadable(source, dead.letter().getReason(), dead.letter().getDetail());
        }
        console.progress(List.of("%s: %d documents".formatted(file, documents)));
      }
    }
  }

  private void extractWhole(Path file) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LIMIT_BYTES + 1);
    }
    if (content.length > LIMIT_BYTES) {
      unreadable(
          file.toString(),
          "document_too_large",
          "more than %d bytes in one document".formatted(LIMIT_BYTES));
    } else {
      extract(file.toString(), null, null, content);
    }
  }

  private void extract(RawDocument raw) throws IOException {
    Capture capture = AnnotationLine.capture(raw);
    String source = raw.getSourceUri() + "#" + raw.getSourcePosition();
    extract(source, capture.mediaType(), capture.charset(), capture.content());
  }

  private void extract(String source, String mediaType, String charset, byte[] content)
      throws IOException {
    try {
      print(source, extractor.extract(mediaType, charset, content));
      documents++;
    } catch (UnreadableContentException e) {
      unreadable(source, e.reason(), e.detail());
    }
  }

  private void print(String source, ExtractedText extracted) throws IOException {
    if (format == TextFormat.text) {
      out.write((extracted.text() + "\n\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    json.writeStartObject();
    json.writeStringField("source", source);
    json.writeStringField("title", extracted.title());
    json.writeStringField("text", extracted.text());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void unreadable(String source, String reason, String detail) {
    unreadable++;
    console.say("unreadable: %s: %s: %s".formatted(source, reason, detail));
  }
}
