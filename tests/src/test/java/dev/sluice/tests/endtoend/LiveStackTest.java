package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The always-on stack, one for all these tests, which follow each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveStackTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path data;
  private static Command up;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    data = folder.resolve("data");
    up = startStack();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (up != null) {
      up.close();
    }
  }

  @Test
  @Order(1)
  void aSecondStackOnTheSameDataIsRefused() throws IOException, InterruptedException {
    try (Command second = Command.start(folder, "up", "--data", data)) {
      assertThat(second.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
      assertThat(second.err()).contains("in use by another stack");
    }
  }

  @Test
  @Order(2)
  void ingestedSourcesBecomeShardsWhileTheStackRuns() throws IOException, InterruptedException {
    Command.run(folder, "ingest", Installation.samples(), "--data", data);
    awaitDocuments(60);
  }

  @Test
  @Order(3)
  void anOutsideClientReadsTheSameDocuments() throws IOException, InterruptedException {
    assumeThat(Installation.python())
        .as("the Python environment of ./sluice test (SLUICE_PYTHON)")
        .isPresent();
    List<JsonNode> seen = consume();
    assertThat(seen).hasSizeGreaterThanOrEqualTo((int) documents());
    var ids = new HashSet<String>();
    for (JsonNode document : seen) {
      assertThat(ids.add(document.path("doc_id").asText())).isTrue();
      assertThat(document.path("text").asText()).isNotEmpty();
    }
    Results shards = new Results(data);
    long inLog =
        shards.log().values().stream()
            .flatMap(List::stream)
            .flatMap(entry -> entry.adds().stream())
            .mapToLong(add -> add.documents())
            .sum();
    assertThat((long) seen.size()).isGreaterThanOrEqualTo(inLog);
  }

  @Test
  @Order(4)
  void whyAsksTheRunningStack() throws IOException, InterruptedException {
    JsonNode why = JSON.readTree(Command.run(folder, "why", "again", "--data", data, "--json"));

    assertThat(why.path("text_from").asText()).startsWith("annotated.documents, partition ");
    assertThat(why.path("rules")).isNotEmpty();
    if (why.path("decision").asText().equals("rejected")) {
      assertThat(why.path("rule").asText()).isEqualTo("exact_duplicate");
      assertThat(why.at("/earlier/text")).isEqualTo(why.path("text"));
    } else {
      assertThat(why.at("/dropped_for_this/count").asLong()).isPositive();
    }
  }

  @Test
  @Order(5)
  void aRestartedStackGoesOnWhereItStopped() throws IOException, InterruptedException {
    awaitDocuments(documents());
    long before = documents();
    Command.run(folder, "down", "--data", data);
    assertThat(up.exitCode(Duration.ofSeconds(60))).as(up::err).isZero();
    up = startStack();
    Path more = folder.resolve("more.jsonl");
    Files.writeString(
        more,
        Files.readString(Installation.samples().resolve("corpus.jsonl"))
            .replace(" the ", " that ")); // often enough to be no near duplicate any more
    Command.run(folder, "ingest", more, "--data", data);
    awaitDocuments(before + 1);
    if (Installation.python().isPresent()) {
      var ids = new HashSet<String>();
      consume().forEach(document -> assertThat(ids.add(document.path("doc_id").asText())).isTrue());
    }
  }

  @Test
  @Order(6)
  void aBenchmarkAddedToTheRunningStackAppliesToNewDocumentsAndFindsThePassageInOldOnes()
      throws IOException, InterruptedException {
    String text =
        JSON.readTree(Files.readAllLines(Installation.samples().resolve("corpus.jsonl")).get(10))
            .path("text")
            .asText();
    Path quiz = folder.resolve("quiz.jsonl");
    String passage = text.substring(500, 900);
    Files.writeString(quiz, JSON.createObjectNode().put("text", passage).toString());
    Command.run(folder, "benchmark", "add", "quiz", quiz, "--data", data);
    assertThat(Command.run(folder, "benchmark", "list", "--data", data)).isEqualTo("quiz\t1\n");
    String found = Command.run(folder, "benchmark", "scan", "--curated", "default", "--data", data);
    assertThat(found).contains("\"benchmark\":\"quiz\"");
    retractWhatIsFound(JSON.readTree(found.lines().findFirst().orElseThrow()));

    Thread.sleep(2000); // a checkpoint is made every second
    long before = rejected();
    Path more = folder.resolve("contaminated.jsonl");
    String other = text.replace(" the ", " which ").replace(" to ", " unto ");
    Files.writeString(
        more, JSON.createObjectNode().put("text", other + "\n" + passage).toString() + "\n");
    Command.run(folder, "ingest", more, "--data", data);
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (rejected() == before) {
      assertThat(System.nanoTime()).as("rejected: " + before + up.err()).isLessThan(deadline);
      Thread.sleep(500);
    }
    assertThat(Command.run(folder, "benchmark", "scan", more, "--data", data))
        .contains("\"share\":1.0");
  }

  /** All of the chain: a request, a retraction on the curated topic, and what is told of it. */
  private static void retractWhatIsFound(JsonNode one) throws IOException, InterruptedException {
    String[] scan = {"benchmark", "scan", "--curated", "default", "--retract", "--data"};
    Object[] command = Stream.concat(Arrays.stream(scan), Stream.of(data)).toArray();
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Command.run(folder, command).isEmpty()) {
      assertThat(System.nanoTime()).as(up::err).isLessThan(deadline);
    }
    String id = one.path("doc_id").asText();
    JsonNode why = JSON.readTree(Command.run(folder, "why", id, "--data", data, "--json"));

    assertThat(why.path("decision").asText()).isEqualTo("rejected");
    assertThat(why.at("/retraction/kind").asText()).isEqualTo("benchmark");
    assertThat(why.at("/retraction/by").asText()).isEqualTo("benchmark:" + id);
    assertThat(why.at("/retraction/words").asText())
        .isEqualTo(why.at("/request/reason").asText())
        .isEqualTo("holds passages of benchmarks: quiz");
    assertThat(why.at("/request/asks").asText()).isEqualTo("doc-id " + id);
    assertThat(why.at("/retraction/written_at").asLong())
        .isGreaterThanOrEqualTo(why.at("/request/requested_at").asLong());
    assertThat(why.path("ordinal").isNumber()).isTrue();
  }

  private static long rejected() throws IOException, InterruptedException {
    String status = Command.run(folder, "status", "--json", "--data", data);
    return JSON.readTree(status).path("topics").path("rejected.default").asLong();
  }

  private static Command startStack() throws IOException, InterruptedException {
    Command stack =
        Command.start(
            folder,
            "up",
            "--data",
            data,
            "--slices",
            "common-crawl,github,documents",
            "--shard-age",
            "3");
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!Files.exists(data.resolve("run/status.json"))) {
      assertThat(stack.running()).as(stack::err).isTrue();
      assertThat(System.nanoTime()).as(stack::err).isLessThan(deadline);
      Thread.sleep(200);
    }
    return stack;
  }

  private static void awaitDocuments(long wanted) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (documents() < wanted) {
      assertThat(up.running()).as(up::err).isTrue();
      assertThat(System.nanoTime())
          .as("documents in shards: " + documents() + up.err())
          .isLessThan(deadline);
      Thread.sleep(500);
    }
  }

  private static long documents() throws IOException, InterruptedException {
    String status = Command.run(folder, "status", "--json", "--data", data);
    return JSON.readTree(status).path("shards").path("default").path("documents").asLong();
  }

  private static List<JsonNode> consume() throws IOException, InterruptedException {
    JsonNode status = JSON.readTree(Command.run(folder, "status", "--json", "--data", data));
    Path out = Files.createTempFile(folder, "consumer", ".jsonl");
    Process consumer =
        new ProcessBuilder(
                Installation.python().orElseThrow(),
                Installation.HOME.resolve("tests/outside_consumer.py").toString(),
                status.path("bootstrap_servers").asText(),
                status.path("schema_registry_url").asText(),
                "curated.default")
            .redirectOutput(out.toFile())
            .inheritIO()
            .redirectOutput(out.toFile())
            .start();
    assertThat(consumer.waitFor()).isZero();
    List<JsonNode> documents = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      documents.add(JSON.readTree(line));
    }
    return documents;
  }
}
