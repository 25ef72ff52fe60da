package dev.sluice.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.run.RunRecord;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The results of {@code refine} or {@code replay}. Texts of dropped documents are not among them:
 * they are read again from the inputs of the run and annotated afresh, which gives the same text
 * for the same content, and another content has another doc_id. Of kept documents whose input is
 * gone the text is taken as it was kept.
 */
public final class RunArchive implements Archive {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final List<Path> given;
  private final Optional<RunRecord> record;
  private final JsonNode report;

  /**
   * @param given inputs that have moved since the run; none to read them where they were
   * @throws UnusableInputException if the folder holds no results
   */
  public RunArchive(Path folder, List<Path> given) throws IOException {
    this.folder = folder.toAbsolutePath().normalize();
    this.given = List.copyOf(given);
    if (!Files.exists(folder.resolve("decisions.jsonl.gz"))
        || !Files.exists(folder.resolve("report.json"))) {
      throw new UnusableInputException(
          this.folder + " holds no results of refine or replay (no decisions.jsonl.gz)");
    }
    this.record = RunRecord.read(this.folder);
    this.report = JSON.readTree(folder.resolve("report.json").toFile());
  }

  @Override
  public void decisions(Consumer<DecisionNote> each) throws IOException {
    lines("decisions.jsonl.gz", line -> each.accept(note(line)));
  }

  private DecisionNote note(JsonNode line) {
    return new DecisionNote(
        text(line, "doc_id"),
        text(line, "source"),
        text(line, "url"),
        text(line, "slice"),
        text(line, "decision"),
        text(line, "rule"),
        line.path("value").isMissingNode() || line.path("value").isNull()
            ? null
            : line.path("value"),
        line.path("threshold").isValueNode() && !line.path("threshold").isNull()
            ? line.path("threshold").asText()
            : null,
        text(line, "duplicate_of"),
        line.path("similarity").isNumber() ? line.path("similarity").asDouble() : null,
        text(line, "method"),
        line.path("event_time").isNumber() ? line.path("event_time").asLong() : null,
        null,
        text(report, "recipe"),
        text(report, "recipe_digest"),
        line.path("partition").isNumber() ? line.path("partition").asInt() : null,
        line.path("ordinal").isNumber() ? line.path("ordinal").asLong() : null,
        LineGrounds.of(line));
  }

  @Override
  public Map<String, FoundText> texts(Collection<DecisionNote> wanted, Consumer<String> missing)
      throws IOException {
    Set<String> ids = new HashSet<>();
    wanted.forEach(note -> ids.add(note.docId()));
    Map<String, FoundText> found = new HashMap<>();
    List<Input> inputs = inputs(wanted, missing);
    if (!inputs.isEmpty()) {
      found.putAll(new InputSearch(record).find(wanted, inputs, missing));
    }
    ids.removeAll(found.keySet());
    if (!ids.isEmpty() && Files.exists(folder.resolve("curated.jsonl.gz"))) {
      lines(
          "curated.jsonl.gz",
          line -> {
            if (ids.contains(text(line, "doc_id"))) {
              found.put(
                  text(line, "doc_id"),
                  new FoundText(
                      line.path("text").asText(),
                      Optional.empty(),
                      "curated.jsonl.gz, as it was kept after edits"));
            }
          });
    }
    ids.removeAll(found.keySet());
    if (!ids.isEmpty()) {
      missing.accept(
          "no text of %s: its input was not found; name the input that the run read with --input FILE"
              .formatted(String.join(", ", ids)));
    }
    return found;
  }

  /** Where the documents may be: inputs of the run under their names of then. */
  private List<Input> inputs(Collection<DecisionNote> wanted, Consumer<String> missing)
      throws IOException {
    if (record.isEmpty() || record.get().inputs().isEmpty()) {
      if (given.isEmpty()) {
        missing.accept(
            "the results do not say what was read; name the inputs of the run with --input FILE");
        return List.of();
      }
      Optional<String> slice = wanted.stream().map(DecisionNote::slice).findFirst();
      return InputPlan.of(given, slice).inputs();
    }
    return record.get().inputs().stream()
        .flatMap(input -> placed(input, missing).stream())
        .toList();
  }

  private Optional<Input> placed(Input input, Consumer<String> missing) {
    if (given.isEmpty()) {
      if (!Files.exists(input.path())) {
        missing.accept("%s is gone; say where it is now with --input".formatted(input.path()));
        return Optional.empty();
      }
      return Optional.of(input);
    }
    Path name = input.path().getFileName();
    return given.stream()
        .map(Path::toAbsolutePath)
        .filter(path -> path.endsWith(input.uri()) || path.getFileName().equals(name))
        .findFirst()
        .map(path -> new Input(path, input.uri(), input.kind(), input.slice(), input.rank()));
  }

  @Override
  public Optional<Recipe> recipe(DecisionNote note) {
    if (record.isPresent()) {
      return Optional.of(Recipe.parse(record.get().recipe()));
    }
    return ShippedRecipes.find(note.recipe())
        .filter(recipe -> recipe.digest().equals(note.recipeDigest()));
  }

  @Override
  public Optional<ShardPlace> shard(DecisionNote note) {
    if (note.partition() == null || note.ordinal() == null) {
      return Optional.empty();
    }
    Path root = folder.resolve("shards").resolve("recipe=" + note.recipeDigest().substring(0, 16));
    return ShardPlace.find(root, note.partition(), note.ordinal());
  }

  private void lines(String name, Consumer<JsonNode> each) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        each.accept(JSON.readTree(line));
      }
    }
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.path(key);
    return value.isTextual() ? value.asText() : null;
  }
}
