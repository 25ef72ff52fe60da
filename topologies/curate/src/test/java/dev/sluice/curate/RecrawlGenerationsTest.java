package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages captured again and again, some of them seldom, with a recipe that forgets: a page is
 * forgotten with all its versions when it was not captured for a whole generation.
 */
class RecrawlGenerationsTest {
  private static final int DOCUMENTS = 120;
  private static final int PAGES = 16;
  private static final int LENGTH_SECONDS = 15;

  private record Capture(String id, int second, int page, int version) {
    int generation() {
      return second / LENGTH_SECONDS;
    }

    String text() {
      return "page " + page + " has version " + version;
    }
  }

  private static final class Page {
    private final Map<Integer, Capture> versions = new HashMap<>();
    private Capture first;
    private Capture last;
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "latest"})
  void versionsAreThoseOfAPlainPass(String recrawls) throws Exception {
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    int forgotten = expect(recrawls.equals("first"), lines, rejected);
    assertThat(forgotten).isGreaterThan(5);
    JobRun run = JobRun.of(recipe(recrawls), RecrawlGenerationsTest::logs, 2, 1);

    assertThat(run.rejected()).isEqualTo(rejected);
    assertThat(run.lines()).isEqualTo(lines);
  }

  private static int expect(boolean first, List<String> lines, Map<String, String> rejected) {
    Map<Integer, Page> pages = new HashMap<>();
    Map<Integer, Capture> standing = new HashMap<>(); // the version of each page kept last
    Map<String, Capture> twins = new HashMap<>(); // the first of each text and generation
    int forgotten = 0;
    for (Capture capture : captures()) {
      Page page = pages.computeIfAbsent(capture.page(), any -> new Page());
      if (page.last != null && capture.generation() - page.last.generation() > 1) {
        page = new Page();
        pages.put(capture.page(), page);
        forgotten++;
      }
      page.last = capture;
      Capture same = first ? page.first : page.versions.get(capture.version());
      same = same != null && same.version() == capture.version() ? same : null;
      boolean isVersion = first ? page.first == null : same == null;
      if (isVersion) {
        page.versions.put(capture.version(), capture);
        page.first = page.first == null ? capture : page.first;
      }
      for (int generation : new int[] {capture.generation(), capture.generation() - 1}) {
        Capture twin = twins.get(capture.text() + " " + generation);
        same = twin != null && (same == null || twin.second() < same.second()) ? twin : same;
      }
      twins.putIfAbsent(capture.text() + " " + capture.generation(), capture);
      if (same != null) {
        rejected.put(capture.id(), "exact_duplicate " + same.id());
      } else if (!isVersion) {
        rejected.put(capture.id(), "known_url " + page.first.id());
      } else {
        Capture before = first ? null : standing.put(capture.page(), capture);
        lines.add(capture.id() + (before == null ? "" : " replaces " + before.id()));
        if (before != null) {
          lines.add(before.id() + " retracted newer_version by " + capture.id());
        }
      }
    }
    lines.sort(null);
    return forgotten;
  }

  private static Recipe recipe(String recrawls) {
    return Recipe.parse(
        """
        name: recrawl-generations-%1$s
        curated_partitions: 3
        dedup: {exact: true, recrawls: %1$s, generation: %2$ds}
        """
            .formatted(recrawls, LENGTH_SECONDS));
  }

  /** One a second; pages of greater number come less often. */
  private static List<Capture> captures() {
    Random chance = new Random(8);
    List<Capture> captures = new ArrayList<>();
    for (int second = 0; second < DOCUMENTS; second++) {
      int page = Math.min(chance.nextInt(PAGES), chance.nextInt(PAGES));
      captures.add(new Capture(Documents.id(second), second, page, chance.nextInt(5)));
    }
    return captures;
  }

  private static List<List<TopicRecord>> logs(long seed) {
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    for (Capture capture : captures()) {
      AnnotatedDocument document =
          Documents.annotated(capture.id(), 1000L * capture.second(), capture.text());
      document.setUrl("https://example.org/" + capture.page());
      members.get(capture.second() % 2).add(document);
    }
    return Corpus.logs(members, seed);
  }
}
