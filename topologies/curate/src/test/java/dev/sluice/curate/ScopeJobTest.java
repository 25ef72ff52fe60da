package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Duplicates within slices, in the real graph. */
class ScopeJobTest {

  @Test
  void everySliceIsDecidedAsIfItWereAlone() throws Exception {
    Recipe recipe = recipe("slice");
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    for (String slice : SliceCorpus.SLICES) {
      JobRun alone = JobRun.of(recipe, seed -> SliceCorpus.logs(slice, seed), 1, 1);
      lines.addAll(alone.lines());
      rejected.putAll(alone.rejected());
    }
    lines.sort(null);
    JobRun one = JobRun.of(recipe, SliceCorpus::logs, 1, 2);

    assertThat(one.lines()).isEqualTo(lines);
    assertThat(one.rejected()).isEqualTo(rejected);
    assertThat(JobRun.of(recipe, SliceCorpus::logs, 2, 3)).isEqualTo(one);
    assertThat(one.rejected().values().stream().map(it -> it.substring(0, it.indexOf(' '))))
        .contains("exact_duplicate", "near_duplicate", "known_url");

    JobRun across = JobRun.of(recipe("all"), SliceCorpus::logs, 1, 4);
    assertThat(across.lines()).hasSizeLessThan(one.lines().size());
  }

  private static Recipe recipe(String scope) {
    return Recipe.parse(
        """
        name: scope-%1$s
        curated_partitions: 2
        dedup:
          exact: true
          near: {signature: sluice-5w-128-v2, threshold: 0.8}
          recrawls: first
          scope: %1$s
        """
            .formatted(scope));
  }
}
