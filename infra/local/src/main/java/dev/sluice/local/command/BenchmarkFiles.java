package dev.sluice.local.command;

import dev.sluice.local.benchmark.BenchmarkFile;
import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.refine.decontaminate.Passage;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Benchmarks that a command is given as files. */
final class BenchmarkFiles {
  @Option(
      names = "--benchmark",
      paramLabel = "NAME=FILE",
      description =
          "keep this evaluation set out (repeatable; files as of benchmark add); a name given twice"
              + " has both files")
  private List<String> given = List.of();

  /**
   * @throws IllegalArgumentException if the recipe does not look for what is given
   */
  List<Benchmark> readFor(Recipe recipe) throws IOException {
    List<Benchmark> benchmarks = read();
    for (Benchmark benchmark : benchmarks) {
      if (recipe.decontamination() == null || !recipe.decontamination().names(benchmark.name())) {
        throw new IllegalArgumentException(
            "--benchmark %s: recipe %s does not look for it (key decontaminate)"
                .formatted(benchmark.name(), recipe.name()));
      }
    }
    return benchmarks;
  }

  /** Tells sets of benchmarks apart; empty for none. */
  static String identity(List<Benchmark> benchmarks) {
    if (benchmarks.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Benchmark benchmark : benchmarks) {
      for (Passage passage : benchmark.passages()) {
        for (String part :
            List.of(benchmark.name(), passage.id(), passage.question(), passage.answer())) {
          byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
          all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
          all.writeBytes(utf8);
        }
      }
    }
    return "benchmarks-" + HexFormat.of().formatHex(DocumentId.digest(all.toByteArray()));
  }

  /**
   * @throws IllegalArgumentException if an option is not NAME=FILE
   */
  List<Benchmark> read() throws IOException {
    Map<String, List<Passage>> passages = new TreeMap<>();
    for (String option : given) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("--benchmark must be NAME=FILE, but is " + option);
      }
      String name = option.substring(0, equals);
      Benchmark.requireName(name);
      passages
          .computeIfAbsent(name, any -> new ArrayList<>())
          .addAll(BenchmarkFile.read(Path.of(option.substring(equals + 1)), entry -> true));
    }
    List<Benchmark> benchmarks = new ArrayList<>();
    passages.forEach((name, all) -> benchmarks.add(new Benchmark(name, all)));
    return benchmarks;
  }
}
