package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.why.Archive;
import dev.sluice.local.why.Explanation;
import dev.sluice.local.why.ExplanationJson;
import dev.sluice.local.why.ExplanationText;
import dev.sluice.local.why.Inquiry;
import dev.sluice.local.why.RunArchive;
import dev.sluice.local.why.StackArchive;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a document was kept or dropped. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice why https://example.org/page --out out    of a finished run%n"
            + "  ./sluice why 3f2a90c1d4e5b6a7f8091a2b3c4d5e6f --out out --full | less%n"
            + "  ./sluice why 3f2a90c1d4e5b6a7f8091a2b3c4d5e6f --data ~/sluice --json | jq .earlier%n"
            + "%n",
    header = "Tells why a document was kept or dropped.",
    description = {
      "Shows everything known about a document: the decision with rule, value, threshold and"
          + " recipe, where it lies, and what its rules measured. Of a duplicate it shows the"
          + " earlier document, their similarity, the bands in which they met, and both texts side"
          + " by side where they differ.",
      "With --out it asks the results of refine or replay; texts of dropped documents are read"
          + " again from the inputs of that run. Otherwise it asks a running stack."
          + " Exit code 1 if the document is not known."
    })
public final class WhyCommand implements Callable<Integer> {
  private static final int DEFAULT_WIDTH = 120;

  @Parameters(paramLabel = "DOC_ID|URL", description = "or the source that decisions name")
  private String document;

  @Option(names = "--out", paramLabel = "DIR", description = "results of refine or replay")
  private Path out;

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "FILE",
      description = "with --out: inputs of the run that are not where they were")
  private List<Path> inputs = List.of();

  @Mixin private DataOption data;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "of the terminal (default: the variable COLUMNS, or 120)")
  private Integer width;

  @Option(names = "--full", description = "all of both texts, not only where they differ")
  private boolean full;

  @Option(names = "--json", description = "one JSON object for each decision")
  private boolean json;

  private final Console console = Console.ofProcess();

  @Override
  public Integer call() throws Exception {
    if (out == null && !inputs.isEmpty()) {
      throw new IllegalArgumentException("--input needs --out");
    }
    ExplanationText text = new ExplanationText(width(), full);
    List<Explanation> explanations = new Inquiry(archive(), console::say).about(document);
    if (explanations.isEmpty()) {
      console.say(
          "no decision about '%s': neither a doc_id nor a URL nor a source in %s%s"
              .formatted(
                  document,
                  out != null ? out : data.path(),
                  out != null ? "" : "; it may not be decided yet"));
      return 1;
    }
    PrintStream stdout =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    for (int i = 0; i < explanations.size(); i++) {
      if (json) {
        stdout.println(ExplanationJson.of(explanations.get(i)));
      } else {
        if (i > 0) {
          stdout.println();
        }
        text.lines(explanations.get(i)).forEach(stdout::println);
      }
    }
    stdout.flush();
    return 0;
  }

  private Archive archive() throws IOException {
    if (out != null) {
      return new RunArchive(out, inputs);
    }
    data.runningSupervisor();
    StackPorts ports = StackPorts.read(data.ports());
    return new StackArchive(
        data.path(),
        ports.bootstrapServers(),
        RegistryClient.connect(RegistryConfig.of(ports.registryUrl())),
        StackArchive.outputs(new ObjectMapper().readTree(data.status().toFile())));
  }

  private int width() {
    if (width != null) {
      return width;
    }
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{2,4}")
        ? Math.max(40, Integer.parseInt(columns))
        : DEFAULT_WIDTH;
  }
}
