package dev.sluice.refine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line; those named {@code .gz} are unpacked. */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  public static List<JsonNode> of(Path file) throws IOException {
    return of(Files.newInputStream(file), file.toString());
  }

  /** A file beside a test. */
  public static List<JsonNode> of(Class<?> beside, String name) throws IOException {
    return of(beside.getResourceAsStream(name), name);
  }

  /** The texts of the golden documents by their id; the test is skipped without them. */
  public static Map<String, String> goldenTexts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode document : of(SharedData.file("golden/documents.jsonl.gz"))) {
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    return texts;
  }

  private static List<JsonNode> of(InputStream bytes, String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
