package dev.sluice.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Tides</title><link rel="license"
      href="https://creativecommons.org/licenses/by/4.0/"><meta name="author" content="Ada Brook">
      <meta name="date" content="2020-02-01"></head><body>
      <nav><a href="/">Home</a> <a href="/about">About us</a></nav>
      <article><p>The moon pulls at the sea, and twice a day the water rises along the coast, which
      sailors have written down in tables for as long as there have been harbours.</p>
      <p>Where a bay is narrow the water rises higher, and where it is wide the tide is low.</p>
      </article></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void aPageGivesItsMainText() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);

    assertThat(run(0, page.toString()))
        .startsWith("The moon pulls at the sea")
        .endsWith("the tide is low.\n\n")
        .doesNotContain("About us");
  }

  @Test
  void aFolderGivesALineForEachDocumentInIt() throws IOException {
    Files.writeString(folder.resolve("b.html"), PAGE);
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"1\", \"text\": \"Plain text.\"}\n");
    Files.writeString(folder.resolve("c.txt"), "Zeile eins\nZwei");

    List<String> lines = run(0, folder.toString(), "--format", "jsonl").lines().toList();

    assertThat(lines).hasSize(3);
    JsonNode page = new ObjectMapper().readTree(lines.get(1));
    assertThat(page.get("source").asText()).isEqualTo(folder.resolve("b.html").toString());
    assertThat(page.get("title").asText()).isEqualTo("Tides");
    assertThat(page.get("authors").get(0).asText()).isEqualTo("Ada Brook");
    assertThat(page.get("published").asText()).isEqualTo("2020-02-01");
    assertThat(page.get("license").asText()).isEqualTo("CC-BY-4.0");
    assertThat(page.get("language_attribute").asText()).isEqualTo("en");
    assertThat(page.has("modified")).isFalse();
    assertThat(lines.get(0)).contains("\"text\":\"Plain text.\"");
    assertThat(lines.get(2)).contains("Zeile eins\\nZwei");
  }

  @Test
  void aFileNamedAsAPageIsOneWhateverItBeginsWith() throws IOException {
    Path page = Files.writeString(folder.resolve("a.htm"), "<p>A <b>bare</b> paragraph.");

    assertThat(run(0, page.toString())).isEqualTo("A bare paragraph.\n\n");
  }

  @Test
  void anUnknownModeIsWrongUse() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);

    assertThat(new CommandLine(new ExtractCommand()).execute(page.toString(), "--mode", "fast"))
        .isNotZero();
    assertThat(run(0, page.toString(), "--mode", "recall")).contains("The moon pulls");
  }

  @Test
  void whatIsNoTextIsCountedAndFailsIfThereIsNothingElse() throws IOException {
    Path image = Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 0});

    assertThat(run(1, image.toString())).isEmpty();
  }

  private static String run(int code, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandLine command = new CommandLine(new ExtractCommand(out));

    assertThat(command.execute(arguments)).isEqualTo(code);
    return out.toString(UTF_8);
  }
}
