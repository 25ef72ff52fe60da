package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL of every child in the middle of a run leaves no trace in what the run leaves. */
class KillTest {
  private static final List<String> CHILDREN =
      List.of(
          "dev.sluice.annotate.AnnotateMain",
          "dev.sluice.curate.CurateMain",
          "dev.sluice.local.infra.InfraMain");

  @TempDir private Path folder;

  @Test
  void killedChildrenChangeNothing() throws IOException, InterruptedException {
    Path corpus = corpus();
    Results calm = new Results(folder.resolve("calm"));
    Results killed = new Results(folder.resolve("killed"));
    Command.run(folder, "refine", corpus, "--recipe", "dedup-only", "--out", calm.folder());

    try (Command run =
        Command.start(
            folder, "refine", corpus, "--recipe", "dedup-only", "--out", killed.folder())) {
      for (String child : CHILDREN) {
        killOnceAtWork(run, child);
      }
      assertThat(run.exitCode(Duration.ofMinutes(6))).as(run::err).isZero();
      for (String name : List.of("annotate", "curate-dedup-only", "infra")) {
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

  /** Waits until a child has been running long enough to be at work, and kills it. */
  private static void killOnceAtWork(Command run, String mainClass) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (run.child(mainClass).isEmpty()) {
      assertThat(run.running()).as("the run is over before %s was killed: %s", mainClass, run.err())
          .isTrue();
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
    Thread.sleep(5_000);
    assertThat(run.running()).as("the run is over before %s was killed", mainClass).isTrue();
    run.child(mainClass).orElseThrow().destroyForcibly();
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
