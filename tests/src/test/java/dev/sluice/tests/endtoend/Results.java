package dev.sluice.tests.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLog;
import dev.sluice.sink.log.CuratedPartition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a run left in its folder, read back from the files. */
record Results(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode report() throws IOException {
    return JSON.readTree(folder.resolve("report.json").toFile());
  }

  long count(String decision) throws IOException {
    return report().path("documents").path(decision).asLong();
  }

  List<JsonNode> decisions() throws IOException {
    return lines("decisions.jsonl.gz");
  }

  List<JsonNode> curated() throws IOException {
    return lines("curated.jsonl.gz");
  }

  /** The commit log without its volatile blocks, by partition; chain and contiguity are checked. */
  SortedMap<Integer, List<CommitEntry>> log() throws IOException {
    SortedMap<Integer, List<CommitEntry>> log = new TreeMap<>();
    for (var entry : CommitLog.read(recipeRoot()).content().entrySet()) {
      CuratedPartition partition = entry.getKey();
      log.put(partition.partition(), entry.getValue());
    }
    return log;
  }

  /** Names of the shard files, which are their digests. */
  List<String> shards() throws IOException {
    try (Stream<Path> files = Files.list(recipeRoot().resolve("shards"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  Path recipeRoot() throws IOException {
    try (Stream<Path> roots = Files.list(folder.resolve("shards"))) {
      return roots.findFirst().orElseThrow();
    }
  }

  private List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name))),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
