package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL of every child in the middle of a run leaves no trace in what the run leaves. The calm
 * run has another parallelism, so that both laws are held to 2,000 real documents.
 */
class KillTest {
  private static final String CURATE = "curate-dedup-only";

  @TempDir private Path folder;

  @Test
  void killedChildrenChangeNothing() throws Exception {
    Path corpus = corpus();
    Results calm = new Results(folder.resolve("calm"));
    Results killed = new Results(folder.resolve("killed"));
    Command.run(
        folder,
        "refine",
        corpus,
        "--recipe",
        "dedup-only",
        "--out",
        calm.folder(),
        "--parallelism",
        1);

    try (Command run =
        Command.start(
            folder,
            "refine",
            corpus,
            "--recipe",
            "dedup-only",
            "--out",
            killed.folder(),
            "--parallelism",
            2)) {
      Path data = killed.folder().resolve(".stack");
      kill(run, data, "annotate", () -> grown(data, "logs/annotate.log", "RUNNING"));
      kill(run, data, CURATE, () -> checkpoints(data) > 0);
      kill(run, data, "infra", () -> grown(data, "logs/" + CURATE + ".log", "restor"));
      assertThat(run.exitCode(Duration.ofMinutes(6))).as(run::err).isZero();
      for (String name : List.of("annotate", CURATE, "infra")) {
        assertThat(killed.report().path("processes").path(name).path("restarts").asInt())
            .as("restarts of " + name)
            .isPositive();
      }
    }

    Conservation.check(killed);
    assertThat(killed.decisions()).isEqualTo(calm.decisions());
    assertThat(killed.shards()).isEqualTo(calm.shards());
    assertThat(killed.log()).isEqualTo(calm.log());
  }

  /** SIGKILL of a child as soon as it is seen to be at work. */
  private static void kill(Command run, Path data, String child, Callable<Boolean> atWork)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!atWork.call()) {
      assertThat(run.running()).as("too late to kill %s: %s", child, run.err()).isTrue();
      assertThat(System.nanoTime()).as("waiting to kill " + child).isLessThan(deadline);
      Thread.sleep(50);
    }
    assertThat(run.running()).as("the run is over before %s was killed", child).isTrue();
    long pid = Long.parseLong(Files.readString(data.resolve("run/" + child + ".pid")));
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static boolean grown(Path data, String log, String word) throws IOException {
    Path file = data.resolve(log);
    return Files.exists(file) && Files.readString(file).contains(word);
  }

  private static long checkpoints(Path data) throws IOException {
    Path folder = data.resolve("checkpoints");
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("_metadata")).count();
    } catch (UncheckedIOException e) {
      return 0; // a checkpoint was replaced while we looked
    }
  }

  /** 2,000 real documents where the reference data is there, else the samples' JSON lines. */
  private Path corpus() throws IOException {
    var golden = Installation.shared("golden/dedup5k.jsonl.gz");
    if (golden.isEmpty()) {
      return Installation.samples().resolve("corpus.jsonl");
    }
    Path file = folder.resolve("corpus.jsonl");
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(golden.get())),
                    StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 2000; i++) {
        out.write(in.readLine());
        out.write('\n');
      }
    }
    return file;
  }
}
