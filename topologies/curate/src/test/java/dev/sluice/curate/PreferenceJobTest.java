package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.SliceCorpus.Entry;
import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.ShingleSketch;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Copies in preferred slices, in the real graph, against a comparison of every pair. */
class PreferenceJobTest {
  private static final List<String> PREFERRED = List.of("wikipedia", "books");
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: preference
          curated_partitions: 3
          dedup:
            exact: true
            near: {signature: sluice-5w-128-v2, threshold: 0.8}
            prefer: [wikipedia, books]
          """);

  private record Text(Entry entry, int rank, List<Long> buckets, ShingleSketch sketch) {
    static Text of(Entry entry) {
      Document document = new Document(entry.text());
      Banding banding = RECIPE.dedup().near().banding();
      int place = PREFERRED.indexOf(entry.slice());
      return new Text(
          entry,
          place < 0 ? PREFERRED.size() : place,
          Arrays.stream(banding.bucketKeys(SignatureFamily.DEFAULT.sign(document).orElseThrow()))
              .boxed()
              .toList(),
          SignatureFamily.DEFAULT.sketch(document).orElseThrow());
    }

    boolean precedes(Text other) {
      return rank != other.rank ? rank < other.rank : entry.time() < other.entry.time();
    }

    boolean isCopyOf(Text other) {
      return entry.text().equals(other.entry.text());
    }

    boolean isLike(Text other) {
      for (int band = 0; band < buckets.size(); band++) {
        if (buckets.get(band).equals(other.buckets.get(band))) {
          return sketch.jaccard(other.sketch) >= 0.8;
        }
      }
      return false;
    }
  }

  @Test
  void preferredCopyTakesThePlaceOfAnEarlierOne() throws Exception {
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    expect(lines, rejected);
    assertThat(lines).anyMatch(it -> it.contains("retracted preferred_copy"));
    JobRun one = JobRun.of(RECIPE, SliceCorpus::logs, 1, 1);

    assertThat(one.rejected()).isEqualTo(rejected);
    assertThat(one.lines()).isEqualTo(lines);
    assertThat(JobRun.of(RECIPE, SliceCorpus::logs, 1, 2)).isEqualTo(one);
    assertThat(JobRun.of(RECIPE, SliceCorpus::logs, 2, 3)).isEqualTo(one);
  }

  private static void expect(List<String> lines, Map<String, String> rejected) {
    List<Text> texts = SliceCorpus.entries().stream().map(Text::of).toList();
    for (Text text : texts) {
      Text copied = null;
      Text liked = null;
      Text taker = null;
      for (Text other : texts) {
        if (!other.precedes(text) || !(other.isCopyOf(text) || other.isLike(text))) {
          continue;
        }
        if (other.entry().time() > text.entry().time()) {
          taker = taker == null ? other : taker; // in the order of time
        } else if (other.isCopyOf(text)) {
          copied = copied == null || other.precedes(copied) ? other : copied;
        } else {
          liked = liked == null || other.precedes(liked) ? other : liked;
        }
      }
      String id = text.entry().id();
      if (copied != null) {
        rejected.put(id, "exact_duplicate " + copied.entry().id());
      } else if (liked != null) {
        rejected.put(id, "near_duplicate " + liked.entry().id());
      } else {
        lines.add(id);
        if (taker != null) {
          lines.add(id + " retracted preferred_copy by " + taker.entry().id());
        }
      }
    }
    lines.sort(null);
  }

  @Test
  void withoutDifferencesInRankNothingIsRetracted() throws Exception {
    Recipe unknown =
        Recipe.parse(
            """
            name: preference-unknown
            dedup:
              exact: true
              near: {signature: sluice-5w-128-v2, threshold: 0.8}
              prefer: [no-such-slice]
            """);
    Recipe none =
        Recipe.parse(
            """
            name: preference-none
            dedup:
              exact: true
              near: {signature: sluice-5w-128-v2, threshold: 0.8}
            """);

    assertThat(JobRun.of(unknown, SliceCorpus::logs, 2, 4))
        .isEqualTo(JobRun.of(none, SliceCorpus::logs, 1, 5));
  }
}
