package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.SourceKind;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.input.VisibleFiles;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.extract.ExtractedText;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.extract.UnreadableContentException;
import dev.sluice.refine.extract.markup.TextFormats;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            + " JSON lines is one document, HTML by its name, else HTML or plain text by its content."
            + " What cannot be read"
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
      description =
          ".html, .txt, .tex, .wiki, .md, .rst, .eml, .warc .wet .arc .jsonl (also .gz, .zst), or a folder of these")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, each followed by an empty line, or jsonl with source, title, text and what the page"
              + " says about itself (default: ${DEFAULT-VALUE})")
  private TextFormat format = TextFormat.text;

  @Mixin private ExtractionOption extraction;

  private final OutputStream stdout;
  private final Extracting scan = new Extracting(Console.ofProcess());
  private Extractor extractor;
  private OutputStream out;
  private JsonGenerator json;

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
    extractor = new Extractor(extraction.config());
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
    scan.sayCounts();
    return scan.readNothing() ? 1 : 0;
  }

  private static void collect(Path file, List<Path> found) throws IOException {
    if (!Files.exists(file)) {
      throw new UnusableInputException(file + " does not exist");
    }
    if (!Files.isDirectory(file)) {
      found.add(file);
      return;
    }
    for (Path child : VisibleFiles.in(file)) {
      collect(child, found);
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
      scan.read(reader, file.toString());
    }
  }

  private void extractWhole(Path file) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(LIMIT_BYTES + 1);
    }
    if (content.length > LIMIT_BYTES) {
      scan.unreadable(
          file.toString(),
          "document_too_large",
          "more than %d bytes in one document".formatted(LIMIT_BYTES));
    } else {
      extract(file.toString(), mediaType(file), null, null, content);
    }
  }

  /** Null if the name does not tell: the content does then. */
  private static String mediaType(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean page = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    return page ? "text/html" : TextFormats.mediaTypeOf(name);
  }

  private void extract(
      String source, String mediaType, String charset, String address, byte[] content)
      throws IOException {
    try {
      print(source, extractor.extract(mediaType, charset, address, content));
      scan.count();
    } catch (UnreadableContentException e) {
      scan.unreadable(source, e.reason(), e.detail());
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
    MetadataJson.write(extracted.metadata(), json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private final class Extracting extends DocumentScan {
    Extracting(Console console) {
      super(console);
    }

    @Override
    void take(RawDocument raw) throws IOException {
      Capture capture = AnnotationLine.capture(raw);
      extract(
          source(raw.getSourceUri(), raw.getSourcePosition()),
          capture.mediaType(),
          capture.charset(),
          capture.url(),
          capture.content());
    }
  }
}
