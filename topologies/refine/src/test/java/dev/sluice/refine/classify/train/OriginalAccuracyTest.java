package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.classify.fasttext.FastTextProgram;
import dev.sluice.refine.classify.fasttext.Loss;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same lines and settings make models as good as the C++ original's. */
class OriginalAccuracyTest {
  @TempDir Path folder;

  private double original(NewsLines lines, String... settings) throws Exception {
    FastTextProgram program = FastTextProgram.find();
    String train = write("train.txt", lines.train());
    String heldOut = write("heldout.txt", lines.heldOut());
    String model = folder.resolve("theirs").toString();
    List<String> arguments = new ArrayList<>(List.of("supervised", "-input", train));
    arguments.addAll(List.of("-output", model));
    arguments.addAll(List.of("-thread", "12")); // with fewer than 10 some rows begin at zero
    arguments.addAll(List.of(settings));
    program.run(arguments);
    byte[] figures = program.run(List.of("test", model + ".bin", heldOut));
    return Double.parseDouble(new String(figures, UTF_8).lines().toList().get(1).split("\t")[1]);
  }

  private String write(String name, List<byte[]> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.write(line);
      out.write('\n');
    }
    return Files.write(folder.resolve(name), out.toByteArray()).toString();
  }

  private void asGood(Loss loss, String name) throws Exception {
    NewsLines lines =
        NewsLines.read("nob", "nno", "dan", "spa", "glg", "hrv", "slv", "ces", "slk", "ell");
    TrainingSettings settings =
        TrainingSettings.builder()
            .dim(16)
            .minn(2)
            .maxn(4)
            .bucket(100_000)
            .lr(0.5)
            .loss(loss)
            .build();
    double ours = Models.precision(Models.train(settings, lines.train()), lines.heldOut());
    double theirs =
        original(
            lines, "-dim", "16", "-minn", "2", "-maxn", "4", "-bucket", "100000", "-lr", "0.5",
            "-loss", name);
    System.out.printf("%s: P@1 %.4f, the original's %.4f%n", name, ours, theirs);

    // twelve threads make the original's figure waver by 0.2 points
    assertThat(ours).isBetween(theirs - 0.005, theirs + 0.01);
    assertThat(ours).isGreaterThan(0.9);
  }

  @Test
  void hierarchicalSoftmax() throws Exception {
    asGood(Loss.HIERARCHICAL_SOFTMAX, "hs");
  }

  @Test
  void softmax() throws Exception {
    asGood(Loss.SOFTMAX, "softmax");
  }
}
