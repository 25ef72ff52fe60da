package dev.sluice.refine.decontaminate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The evaluation sets and the clean texts of the shared data. */
final class SharedBenchmarks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SharedBenchmarks() {}

  static List<Benchmark> all() throws IOException {
    return List.of(commonsense(), gsm8k(), humanEval(), mmlu());
  }

  private static Benchmark commonsense() throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (Map.Entry<String, String> file : texts("bench_commonsense/commonsense.zip").entrySet()) {
      for (JsonNode item : JSON.readTree(file.getValue())) {
        passages.add(
            new Passage(
                file.getKey() + "#" + passages.size(),
                item.path("instruction").asText(),
                item.path("output").asText()));
      }
    }
    return new Benchmark("commonsense", passages);
  }

  private static Benchmark gsm8k() throws IOException {
    String test = texts("bench_gsm8k/gsm8k.zip").get("test.jsonl");
    return ofLines("gsm8k", test, "question", "answer");
  }

  private static Benchmark humanEval() throws IOException {
    String test = texts("bench_humaneval/humaneval.zip").get("HumanEval.jsonl.gz");
    return ofLines("humaneval", test, "prompt", "canonical_solution");
  }

  private static Benchmark ofLines(String name, String lines, String question, String answer)
      throws IOException {
    List<Passage> passages = new ArrayList<>();
    for (String line : lines.split("\n")) {
      JsonNode item = JSON.readTree(line);
      passages.add(
          new Passage(
              name + "-" + passages.size(),
              item.path(question).asText(),
              item.path(answer).asText()));
    }
    return new Benchmark(name, passages);
  }

  private static Benchmark mmlu() throws IOException {
    List<Passage> passages = new ArrayList<>();
    texts("bench_mmlu/mmlu.zip")
        .forEach(
            (name, csv) -> {
              List<List<String>> rows = rows(csv);
              for (List<String> row : rows.subList(1, rows.size())) {
                passages.add(
                    new Passage(
                        name + "#" + passages.size(),
                        String.join("\n", row.subList(0, 5)),
                        row.get(1 + Integer.parseInt(row.get(5)))));
              }
            });
    return new Benchmark("mmlu", passages);
  }

  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        quoted = doubled || !quoted;
        i += doubled ? 1 : 0;
        field.append(doubled ? "\"" : "");
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        field.append(c);
      } else if (c != '\r') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
  }

  /** The files of an archive by name, in its order. */
  static Map<String, String> texts(String archive) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(SharedData.file("data/" + archive)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          InputStream in = entry.getName().endsWith(".gz") ? new GZIPInputStream(zip) : zip;
          texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }
}
