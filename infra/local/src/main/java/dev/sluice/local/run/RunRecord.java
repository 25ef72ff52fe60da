package dev.sluice.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.connectors.SourceKind;
import dev.sluice.local.input.Input;
import dev.sluice.local.supervisor.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a run came about, kept as {@value #NAME} beside its results: by it the texts of documents
 * that were dropped can be read again from the inputs, so that no second copy of them is kept.
 *
 * @param recipe the recipe's YAML
 * @param inputs in canonical order
 * @param extraction settings of the main text
 * @param classifiers the file of the classifiers, null for the built-in ones
 * @param signatures names of families
 */
public record RunRecord(
    String recipe,
    List<Input> inputs,
    SortedMap<String, String> extraction,
    Path classifiers,
    List<String> signatures) {
  private static final String NAME = "run.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  public RunRecord {
    inputs = List.copyOf(inputs);
    extraction = Collections.unmodifiableSortedMap(new TreeMap<>(extraction));
    signatures = List.copyOf(signatures);
  }

  /** The same inputs, read by the same means, under another recipe. */
  public RunRecord withRecipe(String yaml) {
    return new RunRecord(yaml, inputs, extraction, classifiers, signatures);
  }

  /** Writes it into a folder. */
  public void write(Path folder) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("recipe", recipe);
    for (Input input : inputs) {
      json.withArray("/inputs")
          .addObject()
          .put("uri", input.uri())
          .put("path", input.path().toString())
          .put("kind", input.kind().name())
          .put("slice", input.slice());
    }
    extraction.forEach(json.putObject("extraction")::put);
    json.put("classifiers", classifiers == null ? null : classifiers.toString());
    signatures.forEach(json.putArray("signatures")::add);
    WholeFile.write(
        folder.resolve(NAME),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }

  /**
   * Reads that of a folder; empty for results of a version that kept none.
   *
   * @throws IOException if it cannot be read or is not one
   */
  public static Optional<RunRecord> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(JSON.readTree(file.toFile())));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " does not say how a run came about: " + e.getMessage(), e);
    }
  }

  private static RunRecord of(JsonNode json) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode input : json.path("inputs")) {
      inputs.add(
          new Input(
              Path.of(text(input, "path")),
              text(input, "uri"),
              SourceKind.valueOf(text(input, "kind")),
              text(input, "slice"),
              inputs.size()));
    }
    SortedMap<String, String> extraction = new TreeMap<>();
    for (Map.Entry<String, JsonNode> setting : json.path("extraction").properties()) {
      extraction.put(setting.getKey(), setting.getValue().asText());
    }
    List<String> signatures = new ArrayList<>();
    json.path("signatures").forEach(name -> signatures.add(name.asText()));
    Path classifiers =
        json.path("classifiers").isTextual() ? Path.of(json.path("classifiers").asText()) : null;
    return new RunRecord(text(json, "recipe"), inputs, extraction, classifiers, signatures);
  }

  private static String text(JsonNode json, String key) {
    if (!json.path(key).isTextual()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return json.path(key).asText();
  }
}
