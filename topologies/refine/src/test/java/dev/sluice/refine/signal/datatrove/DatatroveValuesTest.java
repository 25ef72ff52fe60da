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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Every value of 24 golden documents, to the last bit, against datatrove 0.10.0's own functions.
 */
class DatatroveValuesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyValueEqualsDatatrovesToTheLastBit() throws IOException {
    Map<String, String> texts = goldenTexts();
    FineWebFilters signals = new FineWebFilters();
    int compared = 0;
    for (String line : resource()) {
      JsonNode expected = JSON.readTree(line);
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

  private static Map<String, String> goldenTexts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (InputStream bytes =
            new GZIPInputStream(
                Files.newInputStream(SharedData.file("golden/documents.jsonl.gz")));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode document = JSON.readTree(line);
        texts.put(document.get("id").asText(), document.get("text").asText());
      }
    }
    return texts;
  }

  private static List<String> resource() throws IOException {
    try (InputStream bytes =
        DatatroveValuesTest.class.getResourceAsStream("datatrove-values.jsonl")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
