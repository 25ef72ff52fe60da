package dev.sluice.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.local.model.UnreadableSetException;
import dev.sluice.refine.decontaminate.Passage;
import dev.sluice.schemas.avro.Benchmark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkFileTest {
  @TempDir Path folder;

  private List<Passage> read(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return BenchmarkFile.read(file, entry -> true);
  }

  @Test
  void questionsAndAnswersAreFoundUnderTheNamesThatPublicSetsGiveThem() throws IOException {
    assertThat(
            read(
                "a.jsonl",
                """
                {"question": "Q1", "answer": "A1", "id": "own"}

                {"prompt": "def f():", "canonical_solution": "return 1", "task_id": "T/1"}
                {"instruction": "Do", "input": "it", "output": "Done", "answer": "x"}
                {"passage": "P", "question": "Q", "label": true}
                {"question": "Q", "choices": ["x", "y"], "answer": 1}
                {"question": "Q", "choices": {"text": ["x", "y"], "label": ["A", "B"]}, "answer": "B"}
                {"text": "T"}
                """))
        .containsExactly(
            new Passage("own", "Q1", "A1"),
            new Passage("T/1", "def f():", "return 1"),
            new Passage("a.jsonl#4", "Do\nit", "Done"),
            new Passage("a.jsonl#5", "P\nQ", "true"),
            new Passage("a.jsonl#6", "Q\nx\ny", "y"),
            new Passage("a.jsonl#7", "Q\nx\ny", "y"),
            new Passage("a.jsonl#8", "", "T"));
  }

  @Test
  void tablesArraysAndArchivesAreReadAndOtherFilesPassedOver() throws IOException {
    assertThat(read("m.csv", "question,choice0,choice1,answer\n\"a, b\",x,y,0\n"))
        .containsExactly(new Passage("m.csv#1", "a, b\nx\ny", "x"));
    assertThat(read("c.json", "[{\"question\": \"q\", \"answer\": \"a\"}]"))
        .containsExactly(new Passage("c.json#1", "q", "a"));

    Path zip = folder.resolve("z.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "b/test.jsonl.gz", gzip("{\"text\": \"one\"}\n"));
      entry(out, "a/test.json", "[{\"text\": \"two\"}]".getBytes(StandardCharsets.UTF_8));
      entry(out, "a/train.jsonl", "{\"text\": \"three\"}".getBytes(StandardCharsets.UTF_8));
      entry(out, "README.md", new byte[] {(byte) 0xFF});
    }
    assertThat(BenchmarkFile.read(zip, entry -> entry.contains("test")))
        .containsExactly(
            new Passage("a/test.json#1", "", "two"), new Passage("b/test.jsonl.gz#1", "", "one"));
  }

  private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoEvaluationSetIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("a.jsonl", "{\"text\": \"x\"}\n{"))
        .isInstanceOf(UnreadableSetException.class)
        .hasMessageContaining("a.jsonl:2");
    assertThatThrownBy(() -> read("a.json", "{}")).hasMessageContaining("not an array");
    assertThatThrownBy(() -> read("a.pdf", "x")).hasMessageContaining("of no known kind");
    assertThatThrownBy(() -> read("a.zip", "no zip")).isInstanceOf(UnreadableSetException.class);
    assertThatThrownBy(() -> read("a.jsonl", "{\"other\": 1}\n")).hasMessageContaining("no item");
  }

  @Test
  void aLargeSetIsCutIntoPartsThatATopicTakesAndATooLargePassageRefused() {
    Passage passage = new Passage("id", "", "x".repeat(200_000));
    List<Benchmark> parts = BenchmarkParts.of("big", Collections.nCopies(5, passage));
    assertThat(parts).extracting(it -> it.getPassages().size()).containsExactly(2, 2, 1);
    assertThat(parts).extracting(Benchmark::getPart).containsExactly(0, 1, 2);
    assertThat(parts).extracting(Benchmark::getParts).containsOnly(3);
    assertThatThrownBy(
            () -> BenchmarkParts.of("big", List.of(new Passage("p", "", "ü".repeat(450_001)))))
        .hasMessageContaining("passage p has 900003 bytes");
  }

  @Test
  void theSharedSetsAreReadWhole() throws IOException {
    assertThat(shared("commonsense")).hasSize(2376 + 3270 + 1838);
    assertThat(shared("gsm8k")).hasSize(1319 + 7473);
    assertThat(shared("humaneval")).hasSize(164 + 1);
    assertThat(shared("mmlu"))
        .hasSize(5973)
        .allSatisfy(it -> assertThat(it.question()).contains("\n" + it.answer()));
  }

  private static List<Passage> shared(String name) throws IOException {
    String set = System.getenv("SLUICE_SHARED");
    Path root =
        set != null && !set.isBlank() && !set.startsWith("${")
            ? Path.of(set)
            : Path.of("../../../shared");
    Path file = root.resolve("data/bench_" + name + "/" + name + ".zip");
    assumeTrue(Files.isReadable(file), "skipped: no reference data at " + file.toAbsolutePath());
    return BenchmarkFile.read(file, entry -> true);
  }
}
