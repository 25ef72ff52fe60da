package dev.sluice.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.local.benchmark.BenchmarkTopic;
import dev.sluice.local.benchmark.ContaminationScan;
import dev.sluice.local.benchmark.CuratedDocuments;
import dev.sluice.local.model.CompressedFile;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.takedown.TakedownLog;
import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.refine.decontaminate.ContaminationIndex;
import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Method;
import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents that hold passages of benchmarks. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice benchmark scan corpus.jsonl.zst --benchmark gsm8k=gsm8k/test.jsonl%n"
            + "  ./sluice benchmark scan corpus.jsonl --data ~/sluice     the stack's benchmarks%n"
            + "  ./sluice benchmark scan --curated default --data ~/sluice --retract%n"
            + "%n",
    header = "Finds passages of benchmarks in documents, new or curated long ago.",
    description =
        "Prints one JSON line for each document and benchmark: doc_id, benchmark, passage_id,"
            + " passage, char_start, char_end, span, hits, share. Benchmarks are those given, or of"
            + " the running stack if none is. The criteria are those of a recipe's key"
            + " decontaminate.")
public final class BenchmarkScanCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = ".jsonl (.gz, .zst) with text, and doc_id or id")
  private List<Path> files = List.of();

  @Option(
      names = "--curated",
      paramLabel = "OUTPUT",
      description = "documents that the running stack curated for this output")
  private String curated;

  @Option(
      names = "--retract",
      description = "ask the stack to take each such document back, by a record in topic takedown")
  private boolean retract;

  @Mixin private BenchmarkFiles benchmarks;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "gpt3",
      description = "gpt3, datatrove or dolma (default: ${DEFAULT-VALUE})")
  private String method;

  @Option(names = "--n", paramLabel = "N", description = "default: 13, of datatrove 12")
  private Integer n;

  @Option(names = "--min-hits", paramLabel = "N", defaultValue = "1", description = "default: 1")
  private int minHits;

  @Option(names = "--min-share", paramLabel = "X", defaultValue = "0", description = "default: 0")
  private double minShare;

  @Mixin private DataOption data;

  private final Map<String, String> found = new TreeMap<>();

  @Override
  public Integer call() throws Exception {
    if (files.isEmpty() == (curated == null)) {
      throw new IllegalArgumentException("either FILE or --curated OUTPUT must be given");
    }
    if (retract && curated == null) {
      throw new IllegalArgumentException("--retract needs --curated OUTPUT");
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    ContaminationScan scan =
        new ContaminationScan(ContaminationIndex.of(criteria(), chosen()), out::println);
    for (Path file : files) {
      read(file, scan);
    }
    if (curated != null) {
      scanCurated(scan);
    }
    out.flush();
    System.err.println(scan.summary());
    return 0;
  }

  private Criteria criteria() {
    Method known =
        Method.of(method)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--method must be gpt3, datatrove or dolma, but is " + method));
    return new Criteria(known, n == null ? known.usualN() : n, minHits, minShare);
  }

  private List<Benchmark> chosen() throws IOException {
    List<Benchmark> given = benchmarks.read();
    if (!given.isEmpty()) {
      return given;
    }
    BenchmarkTopic topic = RunningBenchmarks.of(data);
    return topic.read(key -> System.err.println("unreadable: " + key));
  }

  private static void read(Path file, ContaminationScan scan) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(CompressedFile.open(file), StandardCharsets.UTF_8))) {
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
        JsonNode document = json.readTree(line);
        JsonNode text = document.path("text");
        if (!text.isTextual()) {
          throw new IllegalArgumentException(file + ":" + number + ": no text in the line");
        }
        JsonNode id = document.has("doc_id") ? document.path("doc_id") : document.path("id");
        scan.scan(id.isValueNode() ? id.asText() : file + ":" + number, text.textValue());
      }
    }
  }

  private void scanCurated(ContaminationScan scan) throws IOException, InterruptedException {
    data.runningSupervisor();
    StackPorts ports = StackPorts.read(data.ports());
    RegistryClient registry = RegistryClient.connect(RegistryConfig.of(ports.registryUrl()));
    BlobStore blobs = BlobStore.at(data.path().resolve("blobs").toUri().toString());
    new CuratedDocuments(ports.bootstrapServers(), registry, blobs)
        .read(
            curated,
            (docId, text) -> {
              String names = scan.scan(docId, text);
              if (!names.isEmpty()) {
                found.put(docId, names);
              }
            });
    if (retract && !found.isEmpty()) {
      List<Takedown> requests = new ArrayList<>();
      found.forEach((docId, names) -> requests.add(request(docId, names)));
      new TakedownLog(ports.bootstrapServers(), registry).add(requests);
      System.err.printf("%d documents to be taken back%n", found.size());
    }
  }

  /** The same request for a document however often it is scanned. */
  private static Takedown request(String docId, String benchmarks) {
    return Takedown.newBuilder()
        .setTakedownId(Retraction.BENCHMARK_REQUEST + docId)
        .setScope(TakedownScope.DOC_ID)
        .setValue(docId)
        .setReason("holds passages of benchmarks: " + benchmarks)
        .setRequestedAt(System.currentTimeMillis())
        .build();
  }
}
