package dev.sluice.refine.perplexity.kenlm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.refine.SharedData;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Larger models, made and asked by KenLM's own programs: lmplz, build_binary and query in the
 * folder that SLUICE_KENLM names. Skipped without them.
 */
class KenlmParityTest {
  private static final int TEXT_BYTES = 1_500_000;

  @TempDir private static Path folder;
  private static Path programs;
  private static List<String> asked;

  @BeforeAll
  static void makeText() throws IOException, InterruptedException {
    String named = System.getenv("SLUICE_KENLM");
    boolean found =
        named != null
            && !named.startsWith("${") // unset in Maven
            && Files.isExecutable(Path.of(named, "lmplz"))
            && Files.isExecutable(Path.of(named, "build_binary"))
            && Files.isExecutable(Path.of(named, "query"));
    assumeTrue(found, "skipped: SLUICE_KENLM names no folder with lmplz, build_binary and query");
    programs = Path.of(named);
    String text = novel().toLowerCase(Locale.ROOT).replace("<", " ").replaceAll("[\\r\\t]", " ");
    List<String> lines = List.of(text.split("\n"));
    Files.write(folder.resolve("train.txt"), lines.subList(0, lines.size() / 2), UTF_8);
    asked = new ArrayList<>(lines.subList(lines.size() / 3, lines.size()));
    asked.add(String.join(" ", lines.subList(0, 2_000)));
    Files.write(folder.resolve("asked.txt"), asked, UTF_8);
    run(
        "train.txt",
        "model.arpa",
        List.of("lmplz", "-o", "6", "-S", "200M", "--discount_fallback", "-T", folder.toString()));
  }

  private static String novel() throws IOException {
    Path zip = SharedData.file("data/prose_french_novels/french_novels.zip");
    StringBuilder text = new StringBuilder();
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream novels = new ZipInputStream(file)) {
      while (text.length() < TEXT_BYTES && novels.getNextEntry() != null) {
        text.append(new String(novels.readAllBytes(), UTF_8));
      }
    }
    return text.substring(0, TEXT_BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "probing",
        "-p 1.1 probing",
        "trie",
        "-q 8 -b 7 trie",
        "-a 22 trie",
        "-q 4 -b 3 -a 6 trie",
      })
  void binaryModelsScoreAsTheProgram(String options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("build_binary"));
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("model.arpa", "model.bin"));
    run(null, null, command);
    compare("model.bin");
  }

  @Test
  void arpaModelsScoreAsTheProgram() throws IOException, InterruptedException {
    compare("model.arpa");
  }

  private static void compare(String model) throws IOException, InterruptedException {
    run("asked.txt", "scores.txt", List.of("query", "-v", "sentence", model));
    List<String> scores =
        Files.readAllLines(folder.resolve("scores.txt")).stream()
            .filter(line -> line.startsWith("Total: "))
            .toList();
    assertThat(scores).hasSameSizeAs(asked);
    SentenceScorer scorer = KenlmModel.read(map(folder.resolve(model))).scorer();
    for (int i = 0; i < asked.size(); i++) {
      double expected = Double.parseDouble(scores.get(i).split(" ")[1]);
      // seven digits are what a float has
      assertThat((double) FixtureLanguageModels.score(scorer, asked.get(i)))
          .as(asked.get(i))
          .isCloseTo(expected, within(Math.max(1e-4, 1e-6 * Math.abs(expected))));
    }
  }

  private static ModelBytes map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return ModelBytes.of(List.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
    }
  }

  private static void run(String input, String output, List<String> command)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.set(0, programs.resolve(command.get(0)).toString());
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectInput(input == null ? new File("/dev/null") : folder.resolve(input).toFile())
            .redirectOutput(output == null ? log : folder.resolve(output).toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor()).as("%s", whole).isZero();
  }
}
