package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bounded run over the shipped samples, its replay, and the same run with other parallelism. */
class RefineTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTAMINATED = "post-5";
  private static final String TAKEN_DOWN = "https://blog.example.org/2014-";

  @TempDir static Path folder;
  private static Results one;
  private static Results two;
  private static Results replay;

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    one = new Results(folder.resolve("one"));
    two = new Results(folder.resolve("two"));
    replay = new Results(folder.resolve("replay"));
    Path data = folder.resolve("data");
    Path quiz = folder.resolve("quiz.jsonl");
    Files.writeString(quiz, quiz());
    Path requests = folder.resolve("requests");
    Files.writeString(
        requests,
        """
        --url-prefix %s --reason 'author asked'
        --host nobody.example.org --reason 'covers nothing'
        """
            .formatted(TAKEN_DOWN));
    Command.run(
        folder,
        "refine",
        Installation.samples(),
        "--benchmark",
        "quiz=" + quiz,
        "--takedowns",
        requests,
        "--out",
        one.folder(),
        "--parallelism",
        1,
        "--data",
        data);
    Command.run(
        folder,
        "refine",
        Installation.samples(),
        "--benchmark",
        "quiz=" + quiz,
        "--takedowns",
        requests,
        "--out",
        two.folder(),
        "--parallelism",
        2);
    Command.run(folder, "replay", "--data", data, "--out", replay.folder(), "--parallelism", 2);
  }

  /** A benchmark of one passage, from the middle of a sample that is kept without it. */
  private static String quiz() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Installation.samples().resolve("corpus.jsonl"))) {
      JsonNode document = json.readTree(line);
      if (document.path("id").asText().equals(CONTAMINATED)) {
        String text = document.path("text").asText();
        return json.createObjectNode().put("text", text.substring(500, 900)).toString();
      }
    }
    throw new IllegalStateException("no sample " + CONTAMINATED);
  }

  @Test
  void aDocumentWithAPassageOfABenchmarkIsRejectedAndThePassageShown()
      throws IOException, InterruptedException {
    assertThat(one.decisions())
        .filteredOn(line -> line.path("source").asText().equals(CONTAMINATED))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("rule").asText()).isEqualTo("contaminated");
              assertThat(line.path("value").asText()).isEqualTo("quiz/quiz.jsonl#1");
              assertThat(line.path("contamination").path(0).path("passage").asText()).hasSize(400);
            });
    JsonNode why =
        JSON.readTree(Command.run(folder, "why", CONTAMINATED, "--out", one.folder(), "--json"));
    JsonNode shown = why.at("/contamination/0");
    assertThat(shown.path("span").asText()).hasSizeGreaterThan(300);
    assertThat(shown.path("passage").asText()).contains(shown.path("span").asText());
    assertThat(one.report().path("contaminated_by_benchmark").path("quiz").asLong())
        .isEqualTo(one.report().path("rejected_by_rule").path("contaminated").asLong())
        .isPositive();
  }

  /** The replay was given no request: those of the first run stand. */
  @Test
  void takenDownDocumentsAreRejectedInTheRunAndInItsReplay() throws IOException {
    for (Results results : List.of(one, replay)) {
      assertThat(results.curated())
          .noneMatch(line -> line.path("url").asText().startsWith(TAKEN_DOWN));
      List<JsonNode> rejected =
          results.decisions().stream()
              .filter(line -> line.path("rule").asText().equals("takedown"))
              .toList();
      assertThat(rejected)
          .isNotEmpty()
          .allMatch(line -> line.path("url").asText().startsWith(TAKEN_DOWN))
          .allMatch(line -> line.path("value").asText().equals("url-prefix " + TAKEN_DOWN));
      JsonNode counts = results.report().path("rejected_by_takedown");
      assertThat(counts).hasSize(2);
      assertThat(counts.path(rejected.get(0).path("threshold").asText()).asInt())
          .isEqualTo(rejected.size());
    }
  }

  @Test
  void everyDocumentEndsInExactlyOnePlace() throws IOException {
    Conservation.check(one);
    Conservation.check(two);
  }

  @Test
  void everyKindOfInputGivesCuratedDocuments() throws IOException {
    assertThat(one.curated())
        .extracting(line -> line.path("slice").asText())
        .contains("common-crawl", "documents", "github");
  }

  @Test
  void everyPageCarriesTheModeAndVersionOfItsExtraction() throws IOException {
    assertThat(one.curated())
        .filteredOn(line -> line.path("slice").asText().equals("common-crawl"))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.path("extraction").asText())
                    .matches("sluice-extract-\\d+ balanced"));
  }

  @Test
  void samplesShowEveryKindOfDecision() throws IOException {
    JsonNode report = one.report();
    assertThat(report.path("rejected_by_rule").properties())
        .extracting(rule -> rule.getKey())
        .contains("near_duplicate", "exact_duplicate");
    assertThat(report.path("dead_letter_by_reason").properties()).isNotEmpty();
    assertThat(report.path("tokens").asLong()).isGreaterThan(50_000);
  }

  @Test
  void everyDuplicateNamesAnEarlierDocument() throws IOException {
    var ids = one.decisions().stream().map(line -> line.path("doc_id").asText()).toList();
    for (JsonNode line : one.decisions()) {
      if (line.path("rule").asText().endsWith("_duplicate")) {
        assertThat(ids.indexOf(line.path("duplicate_of").asText()))
            .isBetween(0, ids.indexOf(line.path("doc_id").asText()) - 1);
        assertThat(line.path("similarity").asDouble()).isBetween(0.8, 1.0);
      }
    }
  }

  @Test
  void whyShowsADuplicateBesideTheEarlierDocument() throws IOException, InterruptedException {
    for (Results results : List.of(two, replay)) {
      JsonNode duplicate =
          results.decisions().stream()
              .filter(line -> line.path("rule").asText().equals("near_duplicate"))
              .findFirst()
              .orElseThrow();
      String id = duplicate.path("doc_id").asText();
      JsonNode why =
          JSON.readTree(Command.run(folder, "why", id, "--out", results.folder(), "--json"));

      assertThat(why.path("duplicate_of")).isEqualTo(duplicate.path("duplicate_of"));
      assertThat(why.path("event_time")).isEqualTo(duplicate.path("event_time"));
      assertThat(why.at("/earlier/comparison/jaccard").asDouble())
          .isEqualTo(duplicate.path("similarity").asDouble());
      assertThat(why.at("/earlier/comparison/bands_in_common")).isNotEmpty();
      assertThat(why.at("/earlier/shard").isMissingNode()).isTrue();
      String earlier = duplicate.path("duplicate_of").asText();
      JsonNode kept =
          JSON.readTree(Command.run(folder, "why", earlier, "--out", results.folder(), "--json"));
      assertThat(kept.at("/dropped_for_this/count").asLong()).isPositive();
      assertThat(Path.of(kept.at("/shard/path").asText())).exists();
    }
  }

  @Test
  void parallelismChangesNoDecisionAndNoByteOfAShard() throws IOException {
    assertThat(two.decisions()).isEqualTo(one.decisions());
    assertThat(two.curated()).isEqualTo(one.curated());
    assertThat(two.shards()).isEqualTo(one.shards());
    assertThat(two.log()).isEqualTo(one.log());
  }

  @Test
  void aReplayOfTheSameTopicsGivesTheSameShards() throws IOException {
    Conservation.check(replay);
    assertThat(replay.decisions()).isEqualTo(one.decisions());
    assertThat(replay.shards()).isEqualTo(one.shards());
  }

  @Test
  void resultsAreNotOverwrittenUnasked() throws IOException, InterruptedException {
    try (Command again =
        Command.start(folder, "refine", Installation.samples(), "--out", one.folder())) {
      assertThat(again.exitCode(Duration.ofSeconds(30))).isEqualTo(2);
      assertThat(again.err()).contains("--overwrite");
    }
  }

  @Test
  void temporaryStateIsGoneAfterTheRun() {
    assertThat(two.folder().resolve(".stack")).doesNotExist();
    assertThat(Files.exists(one.folder().resolve("report.json"))).isTrue();
  }
}
