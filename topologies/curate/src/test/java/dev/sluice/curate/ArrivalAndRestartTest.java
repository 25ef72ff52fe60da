package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The decisions are those of the law whatever the order of arrival, the parallelism, crashes and
 * restarts: real texts where the reference data are there, planted ones elsewhere. {@code
 * -Dsluice.seeds=N} tries more orders than two.
 */
class ArrivalAndRestartTest {
  private static final int DOCUMENTS = Integer.getInteger("sluice.documents", 240);
  private static final int SEEDS = Integer.getInteger("sluice.seeds", 2);
  private static final int INCREMENTS = 10;

  private static List<DuplicateCorpus> corpora;
  private static List<Decisions> expected;

  @TempDir Path directory;

  @BeforeAll
  static void decidePlainly() throws IOException {
    corpora = new ArrayList<>(List.of(DuplicateCorpus.planted(DOCUMENTS, 25)));
    Path shared = shared();
    if (Files.isReadable(shared.resolve("dedup5k.jsonl.gz"))) {
      corpora.add(
          DuplicateCorpus.real(
              shared.resolve("dedup5k.jsonl.gz"), shared.resolve("dedup5k.truth.tsv"), DOCUMENTS));
    } else {
      System.out.println("only planted texts: no reference data at " + shared.toAbsolutePath());
    }
    expected =
        corpora.stream().map(it -> PlainLaw.decide(it.documents(), StateOfTheJob.RECIPE)).toList();
  }

  private static Path shared() {
    String folder = System.getenv("SLUICE_SHARED");
    return folder != null && !folder.isBlank() && !folder.startsWith("${") // unset in Maven
        ? Path.of(folder, "golden")
        : Path.of("../../../shared/golden");
  }

  @Test
  void lawDropsForEveryReasonAndKeepsSome() {
    for (Decisions decisions : expected) {
      assertThat(decisions.documents()).isEqualTo(DOCUMENTS);
      assertThat(decisions.curated().values()).allMatch(it -> it.size() > DOCUMENTS / 20);
      assertThat(rules(decisions)).contains("exact_duplicate", "near_duplicate", "already_seen");
    }
    assertThat(rules(expected.get(0))).contains("words", "paragraphs_all_duplicates");
  }

  private static Set<String> rules(Decisions decisions) {
    return decisions.rejected().stream().map(it -> it.split(" ")[1]).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anyOrderOfArrivalGivesTheLaw(int parallelism) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      StateOfTheJob job = job(seed, 10L * seed + parallelism);
      job.runToEnd(parallelism);

      assertThat(job.decisions()).as("seed %d", seed).isEqualTo(expected(seed));
    }
  }

  @Test
  void crashOfAReaderChangesNothing() throws Exception {
    Log log = corpus(0).log(5);
    log.failOnceAt(log.size() / 2);
    StateOfTheJob job = new StateOfTheJob(log, 6, directory);
    job.runToEnd(2);

    assertThat(log.hasFailed()).isTrue();
    assertThat(log.recordsRead()).isGreaterThan(log.size());
    assertThat(job.decisions()).isEqualTo(expected(0));
  }

  @Test
  void crashBetweenCheckpointAndCommitChangesNothing() throws Exception {
    Log log = corpus(1).log(7);
    StateOfTheJob job = new StateOfTheJob(log, 8, directory);
    job.curated().failOnceAtCommit(3);
    job.runToEnd(4);

    assertThat(job.curated().hasFailed()).isTrue();
    assertThat(job.decisions()).isEqualTo(expected(1));
  }

  @Test
  void savepointAndRescaleChangeNothing() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      Log log = corpus(seed).log(9 + seed);
      StateOfTheJob job = new StateOfTheJob(log, 10 + seed, directory);
      job.stopAt(1, log.size() / 3);
      job.stopAt(4, log.size() * 2 / 3);
      assertThat(log.recordsRead()).isLessThan(log.size());
      job.runToEnd(2);

      assertThat(log.recordsRead()).isEqualTo(log.size());
      assertThat(job.decisions()).as("seed %d", seed).isEqualTo(expected(seed));
    }
  }

  @Test
  void tenIncrementsOverTenRestartsGiveWhatOneRunGives() throws Exception {
    List<List<Integer>> ends = new ArrayList<>();
    Log log = corpus(1).log(11, INCREMENTS, ends);
    StateOfTheJob job = new StateOfTheJob(log, 12, directory);
    for (int increment = 0; increment < INCREMENTS; increment++) {
      log.grow(ends.get(increment));
      job.stopAt(2, ends.get(increment).stream().mapToInt(it -> it).sum());
    }

    assertThat(log.recordsRead()).isEqualTo(log.size());
    assertThat(job.decisions()).isEqualTo(expected(1).withoutEnds());
  }

  private StateOfTheJob job(int seed, long arrival) {
    return new StateOfTheJob(corpus(seed).log(seed), arrival, directory);
  }

  private static DuplicateCorpus corpus(int seed) {
    return corpora.get(seed % corpora.size());
  }

  private static Decisions expected(int seed) {
    return expected.get(seed % expected.size());
  }
}
