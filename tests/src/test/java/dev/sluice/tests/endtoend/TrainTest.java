package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to a trained model: the trainer reads what a run left. */
class TrainTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void theLossFallsAndAResumedTrainingIsExact() throws IOException, InterruptedException {
    assumeThat(Installation.python())
        .as("the Python environment of ./sluice test (SLUICE_PYTHON)")
        .isPresent();
    Path out = folder.resolve("out");
    Command.run(folder, "refine", Installation.samples(), "--out", out, "--export", "none");

    List<Double> unbroken = train(out, "--steps", "20", "--out", folder.resolve("a").toString());
    assertThat(unbroken).hasSize(20);
    assertThat(unbroken.get(19)).isLessThan(unbroken.get(0));

    String resumed = folder.resolve("b").toString();
    List<Double> losses = new ArrayList<>();
    losses.addAll(train(out, "--steps", "8", "--out", resumed));
    losses.addAll(train(out, "--steps", "20", "--out", resumed, "--resume"));
    assertThat(losses).isEqualTo(unbroken);
  }

  private List<Double> train(Path data, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Installation.python().orElseThrow(),
                "-m",
                "sluice_trainer.train",
                data.toString(),
                "--json"));
    command.addAll(List.of(options));
    Path lines = Files.createTempFile(folder, "losses", ".jsonl");
    Path errors = Files.createTempFile(folder, "train", ".err");
    Process training =
        new ProcessBuilder(command)
            .redirectOutput(lines.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(training.waitFor()).as(Files.readString(errors)).isZero();
    List<Double> losses = new ArrayList<>();
    for (String line : Files.readAllLines(lines)) {
      JsonNode step = JSON.readTree(line);
      if (step.has("loss")) {
        losses.add(step.path("loss").asDouble());
      }
    }
    return losses;
  }
}
