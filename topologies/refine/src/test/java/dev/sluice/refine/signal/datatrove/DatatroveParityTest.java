package dev.sluice.refine.signal.datatrove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What datatrove 0.10.0 decides on the golden documents, and why, against its default thresholds on
 * our signals. There is no exception.
 */
class DatatroveParityTest {

  private static final Language ENGLISH = new Language("eng_Latn", 1);

  @Test
  void theFourFiltersOfFineWebDecideEveryGoldenDocumentAlikeAndForTheSameReason()
      throws IOException {
    Path decisions = SharedData.file("golden/datatrove-filters.jsonl");
    Map<String, String> texts = JsonLines.goldenTexts();
    FineWebFilters filters = new FineWebFilters();
    Map<String, Function<Subject, String>> ours =
        Map.of(
            "gopher_repetition", filters::gopherRepetition,
            "gopher_quality", filters::gopherQuality,
            "c4_quality_no_terminal_punct_off", filters::c4AnyEnding,
            "fineweb_quality", filters::fineWebQuality);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (JsonNode golden : JsonLines.of(decisions)) {
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
}
