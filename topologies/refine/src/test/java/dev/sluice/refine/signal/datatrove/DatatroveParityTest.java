package dev.sluice.refine.signal.datatrove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * What datatrove 0.10.0 decides on the golden documents, and why, against its default thresholds on
 * our signals. There is no exception.
 */
class DatatroveParityTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Language ENGLISH = new Language("eng_Latn", 1);

  @Test
  void theFourFiltersOfFineWebDecideEveryGoldenDocumentAlikeAndForTheSameReason()
      throws IOException {
    Path documents = SharedData.file("golden/documents.jsonl.gz");
    Path decisions = SharedData.file("golden/datatrove-filters.jsonl");
    Map<String, String> texts = new HashMap<>();
    for (String line : read(documents)) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    FineWebFilters filters = new FineWebFilters();
    Map<String, Function<Subject, String>> ours =
        Map.of(
            "gopher_repetition", filters::gopherRepetition,
            "gopher_quality", filters::gopherQuality,
            "c4_quality_no_terminal_punct_off", filters::c4AnyEnding,
            "fineweb_quality", filters::fineWebQuality);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String line : Files.readAllLines(decisions)) {
      JsonNode golden = JSON.readTree(line);
      String id = golden.get("id").asText();
      String text = texts.get(id);
      Subject subject = new Subject(new Document(text), text, ENGLISH, null, null);
      for (Map.Entry<String, Function<Subject, String>> filter : ours.entrySet()) {
        JsonNode decision = golden.get(filter.getKey());
        String expected =
            decision.get("keep").asBoolean()
                ? FineWebFilters.KEEP
                : decision.get("reason").asText();
        String actual = filter.getValue().apply(subject);
        if (!expected.equals(actual)) {
          differences.add(id + " " + filter.getKey() + ": " + expected + " but " + actual);
        }
        compared++;
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(297 * 4);
  }

  private static List<String> read(Path path) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(path));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
