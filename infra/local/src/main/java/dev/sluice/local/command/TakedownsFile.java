package dev.sluice.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.local.takedown.ShellWords;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.Takedown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Takedowns that a command is given as a file. */
final class TakedownsFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--takedowns",
      paramLabel = "FILE",
      description =
          "requests that bind every document; a line each, as the options of takedown add or as"
              + " takedown list --json prints them; empty lines and those with # do not count")
  private Path file;

  /**
   * One for each id, the last of several; none without the option.
   *
   * @throws IllegalArgumentException if a line is no request, with its number
   */
  Collection<Takedown> read() throws IOException {
    Map<String, Takedown> byId = new TreeMap<>();
    List<String> lines = file == null ? List.of() : Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        Takedown takedown = line.startsWith("{") ? ofJson(line) : ofOptions(line);
        byId.put(takedown.getTakedownId(), takedown);
      } catch (IllegalArgumentException | ParameterException | JsonProcessingException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return byId.values();
  }

  private static Takedown ofOptions(String line) {
    TakedownRequest request = new TakedownRequest();
    new CommandLine(request).parseArgs(ShellWords.of(line).toArray(String[]::new));
    return request.record();
  }

  private static Takedown ofJson(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    String key = text(json, "scope");
    dev.sluice.refine.takedown.Takedown.Scope scope =
        Arrays.stream(dev.sluice.refine.takedown.Takedown.Scope.values())
            .filter(it -> it.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no scope: " + key));
    return TakedownRequest.record(
        json.has("takedown_id") ? text(json, "takedown_id") : null,
        scope,
        text(json, "value"),
        text(json, "reason"));
  }

  private static String text(JsonNode json, String key) {
    if (!json.path(key).isTextual()) {
      throw new IllegalArgumentException(key + " must be a text");
    }
    return json.path(key).textValue();
  }

  /** Tells sets of requests apart; empty for none. */
  static String identity(Collection<Takedown> takedowns) {
    StringBuilder all = new StringBuilder();
    for (Takedown it : takedowns) {
      for (String part : List.of(it.getTakedownId(), it.getScope().name(), it.getValue())) {
        all.append(part.length()).append(':').append(part);
      }
    }
    byte[] utf8 = all.toString().getBytes(StandardCharsets.UTF_8);
    return takedowns.isEmpty()
        ? ""
        : " takedowns-" + HexFormat.of().formatHex(DocumentId.digest(utf8));
  }
}
