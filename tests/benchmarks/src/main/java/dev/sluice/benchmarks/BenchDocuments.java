package dev.sluice.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first documents of a corpus: JSON lines with a text and perhaps the address it is from. */
record BenchDocuments(List<String> texts, List<String> urls) {

  /**
   * @param most documents read
   */
  static BenchDocuments read(Path jsonLines, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(jsonLines, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine();
          line != null && texts.size() < most;
          line = lines.readLine()) {
        JsonNode document = json.readTree(line);
        texts.add(document.get("text").asText());
        urls.add(document.path("url").asText(null));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(jsonLines + " holds no document");
    }
    return new BenchDocuments(texts, urls);
  }

  /** Named by {@code -Ddocuments=FILE}, of which 2,000 are read; made up without it. */
  static BenchDocuments ofProperty() throws IOException {
    String file = System.getProperty("documents");
    if (file != null) {
      return read(Path.of(file), 2000);
    }
    String made = new String(new SyntheticModel(8).text(), StandardCharsets.UTF_8);
    List<String> texts = List.of(made.split("\n"));
    return new BenchDocuments(texts, texts.stream().map(text -> (String) null).toList());
  }

  int size() {
    return texts.size();
  }
}
