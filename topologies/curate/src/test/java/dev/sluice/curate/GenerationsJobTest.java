package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With a recipe that forgets, the decisions are those of the law by its letter, whatever the order
 * of arrival, the parallelism and restarts. Documents are two a second for two minutes, generations
 * five, and buckets are full in each; one capture comes again when it is long forgotten.
 */
class GenerationsJobTest {
  private static final int DOCUMENTS = 240;
  private static final int CROWD = 50;
  private static final Recipe RECIPE = recipe("state-generations", ", generation: 25s");
  private static final DuplicateCorpus CORPUS =
      DuplicateCorpus.planted(DOCUMENTS, CROWD).slower(1000).again(4, 230);

  private static Decisions expected;

  @TempDir Path directory;

  private static Recipe recipe(String name, String generation) {
    return Recipe.parse(
        """
        name: %s
        curated_partitions: 3
        rules: [{rule: words, signal: words, min: 10}]
        dedup: {exact: true, near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6},
          paragraphs: {group: [slice], min_characters: 30}%s}
        """
            .formatted(name, generation));
  }

  @BeforeAll
  static void decidePlainly() {
    expected = PlainLaw.decide(CORPUS.documents(), RECIPE);
  }

  @Test
  void lawForgetsAndDropsForEveryReasonAllTheSame() {
    Decisions forEver = PlainLaw.decide(CORPUS.documents(), recipe("state-for-ever", ""));

    assertThat(kept(expected).size()).isGreaterThan(kept(forEver).size() + 3);
    assertThat(expected.documents()).isEqualTo(DOCUMENTS);
    Set<String> rules = new HashSet<>();
    expected.rejected().forEach(it -> rules.add(it.split(" ")[1]));
    assertThat(rules)
        .contains("exact_duplicate", "near_duplicate", "already_seen", "words")
        .contains("paragraphs_all_duplicates");
  }

  private static List<String> kept(Decisions decisions) {
    List<String> kept = new ArrayList<>();
    decisions.withoutEnds().curated().values().forEach(kept::addAll);
    return kept;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "4, 3"})
  void anyOrderOfArrivalGivesTheLaw(int parallelism, long seed) throws Exception {
    StateOfTheJob job = new StateOfTheJob(RECIPE, CORPUS.log(seed), seed, directory);
    job.runToEnd(parallelism);

    assertThat(job.decisions()).isEqualTo(expected);
  }

  @Test
  void savepointAndRescaleChangeNothing() throws Exception {
    Log log = CORPUS.log(9);
    StateOfTheJob job = new StateOfTheJob(RECIPE, log, 10, directory);
    job.stopAt(1, log.size() / 3);
    job.stopAt(4, log.size() * 2 / 3);
    assertThat(log.recordsRead()).isLessThan(log.size());
    job.runToEnd(2);

    assertThat(job.decisions()).isEqualTo(expected);
  }
}
