package dev.sluice.local.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.connectors.DocumentReader;
import dev.sluice.connectors.DocumentReaders;
import dev.sluice.connectors.Reading;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.run.RunRecord;
import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.Retraction;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunArchiveTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RECIPE =
      """
      name: test
      rules:
        - {rule: word_count, signal: rps_doc_word_count, min: 50}
        - {rule: not_asked, signal: rps_doc_word_count, min: 5000, slices: [books]}
      dedup:
        near: {signature: sluice-5w-128-v2, threshold: 0.8, recall: 0.99}
      """;

  @TempDir private Path folder;
  private Path input;
  private Path out;
  private final List<String> ids = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void finishedRun() throws IOException {
    input = folder.resolve("docs.jsonl");
    Files.writeString(
        input,
        line("first", words(0, 300))
            + line("second", words(0, 297) + " brand new end")
            + line("short", "three words only"));
    InputPlan plan = InputPlan.of(List.of(input), Optional.empty());
    Input only = plan.inputs().get(0);
    try (DocumentReader reader =
        DocumentReaders.open(only.kind(), only.path(), only.uri(), only.slice())) {
      for (Optional<Reading> it = reader.next(); it.isPresent(); it = reader.next()) {
        ids.add(((Reading.Captured) it.get()).document().getDocId());
      }
    }
    out = Files.createDirectories(folder.resolve("out"));
    ObjectNode report = JSON.createObjectNode();
    report.put("recipe", "test").put("recipe_digest", Recipe.parse(RECIPE).digest());
    Files.writeString(out.resolve("report.json"), report.toString());
    decide(
        decision(0, "curated").put("partition", 1).put("ordinal", 7),
        decision(1, "rejected")
            .put("rule", "near_duplicate")
            .put("duplicate_of", ids.get(0))
            .put("similarity", 0.97),
        decision(2, "rejected").put("rule", "word_count").put("value", 3.0).put("threshold", 50));
    new RunRecord(RECIPE, plan.inputs(), new TreeMap<>(), null, SignatureSet.DEFAULT.names())
        .write(out);
  }

  @Test
  void aDuplicateIsShownBesideTheEarlierDocumentThoughItsTextWasDropped() throws IOException {
    Explanation it = only(ids.get(1), List.of());
    Explanation.Twin twin = it.twin().orElseThrow();

    assertThat(twin.docId()).isEqualTo(ids.get(0));
    assertThat(twin.note().orElseThrow().decision()).isEqualTo("curated");
    assertThat(twin.comparison().orElseThrow().jaccard()).isEqualTo(293.0 / 299);
    assertThat(twin.differences().orElseThrow().onlyLater()).isEqualTo(3);
    assertThat(new ExplanationText(80, false).lines(it))
        .anyMatch(line -> line.startsWith("decision     rejected by near_duplicate"))
        .anyMatch(line -> line.contains("Jaccard 0.9799, exact: 293 shingles in both"))
        .anyMatch(line -> line.contains("of 16 bands of 6 values agree, numbers"))
        .anyMatch(line -> line.contains("[-w297 w298 w299-]"))
        .anyMatch(line -> line.contains("{+brand new end+}"));
    JsonNode json = JSON.readTree(ExplanationJson.of(it));
    assertThat(json.at("/earlier/comparison/jaccard").asDouble()).isEqualTo(293.0 / 299);
    assertThat(json.at("/earlier/comparison/bands_in_common")).isNotEmpty();
    assertThat(json.at("/earlier/differences/places/0/later").asText()).isEqualTo("brand new end");
    assertThat(said).isEmpty();
  }

  @Test
  void theEarlierDocumentListsThoseDroppedForIt() throws IOException {
    Explanation it = only("first", List.of());

    assertThat(it.followers().count()).isEqualTo(1);
    assertThat(it.followers().first()).extracting(DecisionNote::docId).containsExactly(ids.get(1));
    assertThat(new ExplanationText(80, false).lines(it))
        .anyMatch(line -> line.contains("partition 1, ordinal 7"))
        .anyMatch(line -> line.startsWith("dropped for this one 1"));
  }

  @Test
  void aRuleIsShownWithWhatItMeasured() throws IOException {
    List<String> lines = new ExplanationText(80, false).lines(only(ids.get(2), List.of()));

    assertThat(lines)
        .anyMatch(line -> line.matches("word_count +rps_doc_word_count +3 +>= 50 +FAILS, decided"))
        .noneMatch(line -> line.startsWith("not_asked"));
  }

  @Test
  void inputsThatMovedAreNamedOrTheUserIsToldTo() throws IOException {
    Path moved = Files.createDirectories(folder.resolve("elsewhere")).resolve("docs.jsonl");
    Files.move(input, moved);

    assertThat(only(ids.get(1), List.of()).twin().orElseThrow().differences()).isEmpty();
    assertThat(said).anyMatch(it -> it.contains("docs.jsonl is gone; say where it is now with"));
    said.clear();
    assertThat(only(ids.get(1), List.of(moved)).twin().orElseThrow().differences()).isPresent();
    assertThat(said).isEmpty();
  }

  @Test
  void whatIsUnknownHasNoExplanationAndAFolderWithoutResultsIsRefused() throws IOException {
    assertThat(new Inquiry(new RunArchive(out, List.of()), said::add).about("nothing")).isEmpty();
    assertThatThrownBy(() -> new RunArchive(folder, List.of()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("holds no results");
  }

  @Test
  void aRetractedVersionIsShownBesideTheOneThatTookItsPlace() throws IOException {
    decide(
        decision(0, "rejected")
            .put("rule", "newer_version")
            .put("value", "a newer version of its URL was kept")
            .put("duplicate_of", ids.get(1))
            .put("retracted", true),
        decision(1, "curated"));
    Explanation it = only(ids.get(0), List.of());

    assertThat(new ExplanationText(80, false).lines(it))
        .contains(
            "decision     kept, then retracted: a newer version of its URL took its place",
            "  for        " + ids.get(1),
            "  words      a newer version of its URL was kept",
            "later        " + ids.get(1))
        .anyMatch(line -> line.contains("[-w297 w298 w299-]"))
        .anyMatch(line -> line.contains("{+brand new end+}"));
    JsonNode json = JSON.readTree(ExplanationJson.of(it));
    assertThat(json.at("/retraction/kind").asText()).isEqualTo("newer_version");
    assertThat(json.at("/retraction/by").asText()).isEqualTo(ids.get(1));
    assertThat(json.at("/later/differences/places/0/later").asText()).isEqualTo("brand new end");
    assertThat(json.has("earlier")).isFalse();
    assertThat(new ExplanationText(80, false).lines(only(ids.get(1), List.of())))
        .anyMatch(line -> line.contains(ids.get(0) + "  newer_version"));
  }

  @Test
  void aTakenDownDocumentNamesTheRequest() throws IOException {
    decide(
        decision(0, "rejected")
            .put("rule", "takedown")
            .put("value", "host example.org")
            .put("threshold", "t0123"),
        decision(1, "rejected")
            .put("rule", "takedown")
            .put("value", "author asked")
            .put("threshold", "t0123")
            .put("retracted", true));

    assertThat(new ExplanationText(80, false).lines(only(ids.get(0), List.of())))
        .containsSequence(
            "decision     rejected by takedown",
            "  request    t0123",
            "  asks for   host example.org");
    assertThat(new ExplanationText(80, false).lines(only(ids.get(1), List.of())))
        .containsSequence(
            "decision     kept, then taken down: it was asked for",
            "  request    t0123",
            "  words      author asked");
  }

  @Test
  void aPassageIsShownBesideTheStretchOfTheDocument() throws IOException {
    ObjectNode rejected =
        decision(0, "rejected").put("rule", "contaminated").put("value", "quiz/7");
    int start = words(0, 100).length() + 1;
    rejected
        .withArray("/contamination")
        .addObject()
        .put("benchmark", "quiz")
        .put("passage_id", "7")
        .put("passage", "What? " + words(100, 120))
        .put("char_start", start)
        .put("char_end", words(0, 120).length())
        .put("hits", 8)
        .put("share", 0.8);
    decide(rejected);
    Explanation it = only(ids.get(0), List.of());

    assertThat(new ExplanationText(80, false).lines(it))
        .contains("decision     rejected by contaminated", "benchmark    quiz", "  passage    7")
        .anyMatch(line -> line.matches("PASSAGE +\\| DOCUMENT"))
        .anyMatch(line -> line.matches("\\[-What\\?-] w100 .* \\| w100 .*"))
        .anyMatch(line -> line.contains("w119"));
    assertThat(JSON.readTree(ExplanationJson.of(it)).at("/contamination/0/span").asText())
        .isEqualTo(words(100, 120));
  }

  @Test
  void aPassageOutsideOfTheTextIsShownAlone() throws IOException {
    ObjectNode rejected = decision(2, "rejected").put("rule", "contaminated");
    rejected
        .withArray("/contamination")
        .addObject()
        .put("benchmark", "quiz")
        .put("passage", "beyond \u001b[31m")
        .put("char_start", 5)
        .put("char_end", 5_000);
    decide(rejected);
    Explanation it = only(ids.get(2), List.of());

    assertThat(new ExplanationText(80, false).lines(it)).contains("  reads      beyond \ufffd[31m");
    assertThat(JSON.readTree(ExplanationJson.of(it)).at("/contamination/0/span").isNull()).isTrue();
  }

  /** Of a running stack more is known than of results. */
  @Test
  void aRetractionSaysWhoAskedAndWhen() throws IOException {
    Grounds grounds =
        new Grounds(
            new Grounds.Withdrawal(Retraction.Kind.TAKEDOWN, "t1", "author asked", 86_400_000L),
            new Grounds.Request("t1", "host example.org", "author asked", 1000),
            List.of());
    DecisionNote note =
        new DecisionNote(
            "d",
            "s",
            null,
            "documents",
            DecisionNote.REJECTED,
            "takedown",
            null,
            "t1",
            null,
            null,
            null,
            5L,
            "test",
            "test",
            "digest",
            1,
            7L,
            grounds);
    Explanation it =
        new Explanation(
            note,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new Explanation.Followers(0, List.of()));

    assertThat(new ExplanationText(80, false).lines(it))
        .containsSequence(
            "decision     kept, then taken down: it was asked for",
            "  request    t1",
            "  asks for   host example.org",
            "  reason     author asked",
            "  asked      1970-01-01T00:00:01Z",
            "  retracted  1970-01-02T00:00:00Z",
            "  recipe     test, digest digest",
            "  lay in     partition 1, ordinal 7 of curated.test");
    assertThat(JSON.readTree(ExplanationJson.of(it)).at("/request/requested_at").asLong())
        .isEqualTo(1000);
  }

  private Explanation only(String name, List<Path> inputs) throws IOException {
    List<Explanation> found = new Inquiry(new RunArchive(out, inputs), said::add).about(name);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void decide(ObjectNode... lines) throws IOException {
    try (Writer decisions =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(out.resolve("decisions.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      for (ObjectNode line : lines) {
        decisions.write(line + "\n");
      }
    }
  }

  private ObjectNode decision(int number, String decision) {
    return JSON.createObjectNode()
        .put("doc_id", ids.get(number))
        .put("source", List.of("first", "second", "short").get(number))
        .put("slice", "documents")
        .put("decision", decision);
  }

  private static String line(String id, String text) {
    return JSON.createObjectNode().put("id", id).put("text", text) + "\n";
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
