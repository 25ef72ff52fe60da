package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.dedup.BandBucket;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints of released versions are restored by this one and gone on from. Each was taken in the
 * middle of one log, which is read to its end here. The README says how one is made.
 */
class CommittedSavepointTest {
  private static final Path FOLDER = Path.of("src/test/resources/savepoints");
  private static final String WRITE = "sluice.savepoint.write";
  private static final int DOCUMENTS = 72;
  private static final double SAVED = 0.6;
  private static final int CROWD = 70;
  private static final int SEED = 5;

  @TempDir Path directory;

  private static DuplicateCorpus corpus() {
    return DuplicateCorpus.planted(DOCUMENTS, CROWD);
  }

  private static List<Path> savepoints() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(it -> it.toString().endsWith(".zip")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("savepoints")
  void whatWasSavedGoesOn(Path file) throws Exception {
    SavepointFile.Unpacked saved = SavepointFile.unpack(file, directory.resolve("saved"));
    DuplicateCorpus corpus = corpus();
    List<String> expected = PlainLaw.decide(corpus.documents(), StateOfTheJob.RECIPE).lines();
    Log log = corpus.log(SEED);
    StateOfTheJob job = new StateOfTheJob(log, SEED, directory);
    job.restoreFrom(saved.savepoint());
    job.runToEnd(1);

    assertThat(log.recordsRead()).isLessThan(log.size() / 2);
    List<String> all = new ArrayList<>(saved.decided());
    all.addAll(job.decided());
    assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
    Set<String> before = ids(saved.decided());
    assertThat(
            job.decided().stream()
                .filter(it -> it.contains(" near_duplicate "))
                .filter(it -> before.contains(it.split(" ")[2])))
        .hasSizeGreaterThan(10);
  }

  private static Set<String> ids(List<String> decided) {
    return decided.stream()
        .flatMap(it -> Stream.of(it.split(" ")).filter(word -> word.length() == 32))
        .collect(Collectors.toSet());
  }

  /** Makes the savepoint of the version that the property names. */
  @Test
  @EnabledIfSystemProperty(named = WRITE, matches = ".+")
  void writeSavepoint() throws Exception {
    DuplicateCorpus corpus = corpus();
    assertThat(largestBucket(corpus.documents().subList(0, DOCUMENTS / 2)))
        .as("some bucket is full")
        .isGreaterThan(BandBucket.MOST_FIRST);
    Log log = corpus.log(SEED);
    StateOfTheJob job = new StateOfTheJob(log, SEED, directory);
    String savepoint = job.stopAt(2, log.shrinkToShare(SAVED));
    Path file = FOLDER.resolve(System.getProperty(WRITE) + ".zip");
    SavepointFile.pack(savepoint, job.decided(), file);

    assertThat(job.decided()).hasSizeGreaterThan(DOCUMENTS / 4);
    assertThat(Files.size(file)).isLessThan(100_000);
  }

  private static long largestBucket(List<AnnotatedDocument> documents) {
    NearDedup near = StateOfTheJob.RECIPE.dedup().near();
    Map<Long, Long> members =
        documents.stream()
            .map(AnnotatedDocument::getText)
            .distinct()
            .flatMap(text -> near.family().sign(new Document(text)).stream())
            .flatMap(it -> Arrays.stream(near.banding().bucketKeys(it)).boxed())
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    return Collections.max(members.values());
  }
}
