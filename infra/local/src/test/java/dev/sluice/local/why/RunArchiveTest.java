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
    try (Writer decisions =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(out.resolve("decisions.jsonl.gz"))),
            StandardCharsets.UTF_8)) {
      decisions.write(decision(0, "curated").put("partition", 1).put("ordinal", 7) + "\n");
      decisions.write(
          decision(1, "rejected")
                  .put("rule", "near_duplicate")
                  .put("duplicate_of", ids.get(0))
                  .put("similarity", 0.97)
              + "\n");
      decisions.write(
          decision(2, "rejected").put("rule", "word_count").put("value", 3.0).put("threshold", 50)
              + "\n");
    }
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

  private Explanation only(String name, List<Path> inputs) throws IOException {
    List<Explanation> found = new Inquiry(new RunArchive(out, inputs), said::add).about(name);
    assertThat(found).hasSize(1);
    return found.get(0);
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
