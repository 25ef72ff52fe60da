package dev.sluice.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelCommandTest {
  private static final String[] WARM = {"sun", "heat", "beach", "july", "sweat", "palm"};
  private static final String[] COLD = {"snow", "ice", "frost", "sledge", "january", "skate"};

  @TempDir private Path folder;
  private Path lines;
  private Path model;
  private String out;
  private String err;

  @BeforeEach
  void writeLines() throws IOException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String[] words = i % 2 == 0 ? WARM : COLD;
      String label = i % 2 == 0 ? "__label__summer" : "__label__winter";
      all.add("%s %s %s w%d".formatted(label, words[i % 6], words[i / 6 % 6], i));
    }
    lines = Files.write(folder.resolve("lines.txt"), all, UTF_8);
    model = folder.resolve("model.bin");
  }

  @Test
  void aModelIsTrainedDescribedMeasuredAndQuantised() throws IOException {
    assertThat(train("--valid", lines.toString())).isZero();
    assertThat(out).contains("N\t200").contains("P@1\t1.0000");
    assertThat(err).contains("200 examples").contains("2 labels").contains("words/s/thread");

    assertThat(run("info", model.toString(), "--json")).isZero();
    JsonNode info = new ObjectMapper().readTree(out);
    assertThat(info.path("dim").asInt()).isEqualTo(8);
    assertThat(info.path("loss").asText()).isEqualTo("softmax");
    assertThat(info.path("bytes").asLong()).isEqualTo(Files.size(model));
    assertThat(info.path("labels")).hasSize(2);
    assertThat(info.at("/input/rows").asInt()).isEqualTo(info.path("words").asInt() + 500);
    assertThat(info.at("/input/quantized").asBoolean()).isFalse();

    assertThat(run("eval", model.toString(), lines.toString())).isZero();
    assertThat(out).contains("ROC-AUC\t1.0000").contains("__label__winter");

    Path small = folder.resolve("model.ftz");
    String[] quantize = {"quantize", "--input", model.toString(), "--output", small.toString()};
    assertThat(run(with(quantize, "--qnorm", "--cutoff", "300"))).isZero();
    assertThat(Files.size(small)).isLessThan(Files.size(model));
    assertThat(run("info", small.toString())).isZero();
    assertThat(out).containsPattern("input +300 x 8, quantised").containsPattern("sha256 +\\w{64}");
    assertThat(run("eval", small.toString(), lines.toString(), "--json")).isZero();
    assertThat(new ObjectMapper().readTree(out).path("precision").asDouble()).isGreaterThan(0.95);

    assertThat(
            run(with(quantize, "--cutoff", "300", "--retrain", "--train-input", lines.toString())))
        .isZero();
    assertThat(run("eval", small.toString(), lines.toString())).isZero();
    assertThat(out).contains("P@1\t1.0000");
  }

  @Test
  void compressedAndSeveralInputsGiveTheModelOfTheirPlainWhole() throws IOException {
    assertThat(train()).isZero();
    byte[] expected = Files.readAllBytes(model);
    List<String> all = Files.readAllLines(lines);
    Path half = Files.writeString(folder.resolve("a.txt"), String.join("\n", all.subList(0, 90)));
    Path rest = folder.resolve("b.txt.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(rest))) {
      gzip.write((String.join("\n", all.subList(90, 200)) + "\n").getBytes(UTF_8));
    }
    assertThat(trainOn(half.toString(), rest.toString())).isZero();
    assertThat(Files.readAllBytes(model)).isEqualTo(expected);
  }

  @Test
  void whatIsNoModelIsNamed() throws IOException {
    assertThat(run("info", folder.resolve("absent.bin").toString())).isEqualTo(1);
    assertThat(err).contains("absent.bin: no such file");
    assertThat(run("eval", lines.toString(), lines.toString())).isEqualTo(1);
    assertThat(err).contains("lines.txt is not a model that can be used").contains("magic number");
    assertThat(train()).isZero();
    Path cut = folder.resolve("cut.bin");
    byte[] whole = Files.readAllBytes(model);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 1));
    assertThat(run("quantize", "--input", cut.toString(), "--output", model + ".ftz")).isEqualTo(1);
    assertThat(err).contains("cut.bin is not a model that can be used: at byte ");
    assertThat(Path.of(model + ".ftz")).doesNotExist();
  }

  @Test
  void wrongUseIsCodeTwoWithTheValueAndWhatIsAllowed() {
    assertThat(run("info", "builtin:nothing")).isEqualTo(2);
    assertThat(err).contains("builtin:nothing").contains("language");
    assertThat(train("--loss", "square")).isEqualTo(2);
    assertThat(err).contains("--loss must be softmax, hs, ns or ova, but is square");
    assertThat(train("--thread", "0")).isEqualTo(2);
    assertThat(err).contains("thread is 0, must be 1 to 256");
    assertThat(run("train", "--input", lines.toString(), "--output", folder.toString()))
        .isEqualTo(2);
    assertThat(run("quantize", "--input", "x", "--output", "y", "--retrain")).isEqualTo(2);
    assertThat(err).contains("--retrain and --train-input need each other");
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void setsThatAreAbsentAreNamedAndSkipped() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    assertThat(run("eval", "--data", data.toString(), "--only", "quality", "--json")).isZero();
    assertThat(err).contains("skipped: there is no " + data).contains("dclm_quality.jsonl.gz");
    assertThat(new ObjectMapper().readTree(out).path("figures")).isEmpty();
    assertThat(run("eval", "--only", "taste")).isEqualTo(2);
    assertThat(err).contains("--only knows [language, toxicity, quality, engine], but not taste");
    assertThat(run("eval", "--data", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("eval", "model.bin")).isEqualTo(2);
  }

  @Test
  void aDamagedInputIsNamed() throws IOException {
    Path whole = folder.resolve("whole.gz");
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(whole))) {
      gzip.write(Files.readAllBytes(lines));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(trainOn(lines.toString(), cut.toString())).isEqualTo(1);
    assertThat(err).contains("cut.gz: Unexpected end");
    Path page = Files.writeString(folder.resolve("page.gz"), "<!DOCTYPE html>");
    assertThat(trainOn(page.toString())).isEqualTo(1);
    assertThat(err).contains("page.gz: Not in GZIP format");
    assertThat(train("--valid", folder.resolve("absent.txt").toString())).isEqualTo(1);
    assertThat(err).contains("absent.txt: no such file");
    assertThat(model).doesNotExist();
  }

  @Test
  void whatCannotBeLearnedFails() throws IOException {
    Files.writeString(lines, "no label here\n");
    assertThat(train()).isEqualTo(1);
    assertThat(err).contains("label");
    assertThat(model).doesNotExist();
  }

  private int train(String... more) {
    return run(with(trainArguments(lines.toString()), more));
  }

  private int trainOn(String... files) {
    return run(trainArguments(files));
  }

  private String[] trainArguments(String... files) {
    String[] options = {
      "--output",
      model.toString(),
      "--dim",
      "8",
      "--lr",
      "0.5",
      "--epoch",
      "10",
      "--minn",
      "2",
      "--maxn",
      "3",
      "--bucket",
      "500"
    };
    return with(with(new String[] {"train", "--input"}, files), options);
  }

  private static String[] with(String[] first, String... second) {
    String[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private int run(String... arguments) {
    PrintStream stdout = System.out;
    PrintStream stderr = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, UTF_8));
      System.setErr(new PrintStream(said, true, UTF_8));
      return new CommandLine(new ModelCommand())
          .setExecutionExceptionHandler(new ErrorReporter())
          .execute(arguments);
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
      out = written.toString(UTF_8);
      err = said.toString(UTF_8);
    }
  }
}
