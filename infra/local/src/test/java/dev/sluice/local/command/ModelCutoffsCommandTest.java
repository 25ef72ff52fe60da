package dev.sluice.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelCutoffsCommandTest {
  private static final Path FIXTURES =
      Path.of("../../topologies/refine/src/test/resources/dev/sluice/refine/perplexity");
  private static final String TEXT =
      "The garden was the secret garden, and there was nothing in it but the robin and the roses"
          + " which she had found in the morning. She thought about it for %d days.";

  @TempDir private Path folder;
  private Path documents;
  private Path models;
  private String err;

  @BeforeEach
  void writeFiles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String text = TEXT.formatted(i) + " And so on.".repeat(i);
      lines.add("{\"id\": \"%d\", \"text\": \"%s\"}".formatted(i, text));
    }
    lines.add("{\"id\": \"de\", \"text\": \"Der Garten war geheim und niemand wusste davon.\"}");
    documents = Files.write(folder.resolve("documents.jsonl"), lines, UTF_8);
    models =
        Files.writeString(
            folder.resolve("models.yaml"),
            "perplexity: {languages: {en: {lm: %s, sentencepiece: %s}}}"
                .formatted(
                    FIXTURES.resolve("kenlm/trie.bin").toAbsolutePath(),
                    FIXTURES.resolve("sentencepiece/uni.model").toAbsolutePath()));
  }

  @Test
  void cutoffsAreFittedByLanguageAndTakenByTheSameFile() throws IOException {
    Path out = folder.resolve("cutoffs.csv");

    int code =
        run(documents.toString(), "--classifiers", models.toString(), "--out", out.toString());

    assertThat(code).as(err).isZero();
    assertThat(err).contains("51 documents, 50 measured, 0 unreadable");
    List<String> table = Files.readAllLines(out);
    assertThat(table).hasSize(2).startsWith("language,p30,p60,documents");
    String[] english = table.get(1).split(",");
    assertThat(english[0]).isEqualTo("en");
    assertThat(Double.parseDouble(english[1])).isBetween(1.0, Double.parseDouble(english[2]));
    assertThat(english[3]).isEqualTo("50");
    String with = Files.readString(models).replace("}}}", "}}, cutoffs: cutoffs.csv}");
    Files.writeString(models, with);
    assertThat(run(documents.toString(), "--classifiers", models.toString())).as(err).isZero();
  }

  @Test
  void withoutLanguageModelsItSaysWhichKeyIsMissing() {
    assertThat(run(documents.toString())).isEqualTo(2);
    assertThat(err).contains("--classifiers must name a file with the key perplexity");
  }

  private int run(String... arguments) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      return new CommandLine(new ModelCutoffsCommand())
          .setExecutionExceptionHandler(
              (exception, commandLine, result) -> {
                System.err.println(exception.getMessage());
                return exception instanceof IllegalArgumentException ? 2 : 1;
              })
          .execute(arguments);
    } finally {
      System.setErr(before);
      err = errors.toString(UTF_8);
    }
  }
}
