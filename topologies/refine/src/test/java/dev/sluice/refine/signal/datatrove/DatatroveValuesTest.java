package dev.sluice.refine.signal.datatrove;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every value of 24 golden documents, to the last bit, against datatrove 0.10.0's own functions.
 */
class DatatroveValuesTest {

  @Test
  void everyValueEqualsDatatrovesToTheLastBit() throws IOException {
    Map<String, String> texts = JsonLines.goldenTexts();
    FineWebFilters signals = new FineWebFilters();
    int compared = 0;
    for (JsonNode expected : JsonLines.of(DatatroveValuesTest.class, "datatrove-values.jsonl")) {
      String text = texts.get(expected.get("id").asText());
      Subject subject =
          new Subject(new Document(text), text, new Language("eng_Latn", 1), null, null);
      for (Map.Entry<String, JsonNode> value : expected.get("values").properties()) {
        assertThat(signals.value(value.getKey(), subject))
            .as(value.getKey() + " of " + expected.get("id"))
            .isEqualTo(value.getValue().isNull() ? Double.NaN : value.getValue().asDouble());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(24 * 40); // c4_bad_words is a match there, a count here
  }
}
