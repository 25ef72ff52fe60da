package dev.sluice.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents to measure speed on: the texts of a JSON lines file. */
public final class BenchCorpus {
  private BenchCorpus() {}

  /** The first documents, at most so many. */
  public static List<String> read(Path file, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(CompressedFile.open(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && texts.size() < most;
          line = lines.readLine()) {
        texts.add(json.readTree(line).path("text").asText());
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableSetException(
          file + ":" + (texts.size() + 1), "no JSON: " + e.getOriginalMessage(), e);
    }
    return texts;
  }
}
