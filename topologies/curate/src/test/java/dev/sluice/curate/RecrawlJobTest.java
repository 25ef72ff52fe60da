package dev.sluice.curate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.io.Documents;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages captured again and again, in the real graph. */
class RecrawlJobTest {
  private static final int DOCUMENTS = 120;
  private static final int COPIED = 5;

  /**
   * A document of a page. Texts of one page differ by a word, so that they are near duplicates;
   * those of different pages have nothing in common.
   */
  private record Capture(String id, int page, int version) {
    String url() {
      return "HTTPS://Example.org/" + page + (version % 2 == 0 ? "" : "#top");
    }
  }

  @Test
  void firstVersionStays() throws Exception {
    Map<Integer, Capture> first = new HashMap<>();
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    Map<String, String> byText = new HashMap<>();
    for (Capture capture : captures()) {
      Capture known = first.putIfAbsent(capture.page(), capture);
      String twin = byText.putIfAbsent(capture.page() + " " + capture.version(), capture.id());
      if (twin != null) {
        rejected.put(capture.id(), "exact_duplicate " + twin);
      } else if (known != null) {
        rejected.put(capture.id(), "known_url " + known.id());
      } else {
        lines.add(capture.id());
      }
    }
    check("first", lines, rejected);
  }

  @Test
  void latestVersionReplacesTheOneBefore() throws Exception {
    Map<Integer, Capture> current = new HashMap<>();
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    Map<String, String> byText = new HashMap<>();
    for (Capture capture : captures()) {
      String twin = byText.putIfAbsent(capture.page() + " " + capture.version(), capture.id());
      if (twin != null) {
        rejected.put(capture.id(), "exact_duplicate " + twin);
        continue;
      }
      Capture before = current.put(capture.page(), capture);
      if (before == null) {
        lines.add(capture.id());
      } else {
        lines.add(capture.id() + " replaces " + before.id());
        lines.add(before.id() + " retracted newer_version by " + capture.id());
      }
    }
    assertThat(lines).hasSizeGreaterThan(DOCUMENTS / 2);
    check("latest", lines, rejected);
  }

  /** Versions 5 of all pages are near duplicates of each other, whichever comes first. */
  @Test
  void versionThatIsACopyOfAnotherPageReplacesNothing() throws Exception {
    Map<Integer, Capture> standing = new HashMap<>();
    List<String> lines = new ArrayList<>();
    Map<String, String> rejected = new TreeMap<>();
    Map<String, String> byText = new HashMap<>();
    Capture copied = null;
    int spared = 0;
    for (Capture capture : captures()) {
      String twin = byText.putIfAbsent(capture.page() + " " + capture.version(), capture.id());
      if (twin != null) {
        rejected.put(capture.id(), "exact_duplicate " + twin);
        continue;
      }
      if (capture.version() == COPIED && copied != null) {
        rejected.put(capture.id(), "near_duplicate " + copied.id());
        spared += standing.containsKey(capture.page()) ? 1 : 0;
        continue;
      }
      copied = capture.version() == COPIED ? capture : copied;
      Capture before = standing.put(capture.page(), capture);
      if (before == null) {
        lines.add(capture.id());
      } else {
        lines.add(capture.id() + " replaces " + before.id());
        lines.add(before.id() + " retracted newer_version by " + capture.id());
      }
    }
    assertThat(spared).isPositive();
    check("latest", lines, rejected, RecrawlJobTest::logsWithCopies);
  }

  @Test
  void savepointsAndRescaleChangeNothing(@TempDir Path directory) throws Exception {
    Log log = new Log(logsWithCopies(7));
    StateOfTheJob whole = new StateOfTheJob(recipe("latest"), log, 7, directory);
    whole.runToEnd(1);
    log = new Log(logsWithCopies(8));
    StateOfTheJob parts = new StateOfTheJob(recipe("latest"), log, 8, directory);
    parts.stopAt(1, log.size() / 3);
    parts.stopAt(3, log.size() * 2 / 3);
    parts.runToEnd(2);

    assertThat(lines(whole)).anyMatch(it -> it.contains("NEWER_VERSION"));
    assertThat(lines(parts)).isEqualTo(lines(whole));
  }

  private static List<String> lines(StateOfTheJob job) {
    return job.curated().committed().stream()
        .map(
            it ->
                "%d %d %s %s %s"
                    .formatted(
                        it.partition(), it.ordinal(), it.docId(), it.replaces(), it.retraction()))
        .sorted()
        .toList();
  }

  private static void check(String recrawls, List<String> lines, Map<String, String> rejected)
      throws Exception {
    check(recrawls, lines, rejected, RecrawlJobTest::logs);
  }

  private static void check(
      String recrawls, List<String> lines, Map<String, String> rejected, Replay.Logs logs)
      throws Exception {
    lines.sort(null);
    JobRun one = JobRun.of(recipe(recrawls), logs, 1, 1);

    assertThat(one.rejected()).isEqualTo(rejected);
    assertThat(one.lines()).isEqualTo(lines);
    assertThat(JobRun.of(recipe(recrawls), logs, 1, 2)).isEqualTo(one);
    assertThat(JobRun.of(recipe(recrawls), logs, 2, 3)).isEqualTo(one);
  }

  private static Recipe recipe(String recrawls) {
    return Recipe.parse(
        """
        name: recrawls-%1$s
        curated_partitions: 3
        dedup:
          exact: true
          near: {signature: sluice-5w-128-v2, threshold: 0.8}
          recrawls: %1$s
        """
            .formatted(recrawls));
  }

  /** In the total order; two at a time have the same event time. */
  private static List<Capture> captures() {
    Random chance = new Random(8);
    List<Capture> captures = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i += 2) {
      for (String id : sorted(Documents.id(i), Documents.id(i + 1))) {
        captures.add(new Capture(id, chance.nextInt(9), chance.nextInt(12)));
      }
    }
    return captures;
  }

  private static List<String> sorted(String... ids) {
    return Arrays.stream(ids).sorted().toList();
  }

  private static List<List<TopicRecord>> logs(long seed) {
    return logs(seed, -1);
  }

  private static List<List<TopicRecord>> logsWithCopies(long seed) {
    return logs(seed, COPIED);
  }

  private static List<List<TopicRecord>> logs(long seed, int copied) {
    List<List<AnnotatedDocument>> members = List.of(new ArrayList<>(), new ArrayList<>());
    int time = 0;
    for (Capture capture : captures()) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 200; word++) {
        text.append('p')
            .append(capture.version() == copied ? "any" : capture.page())
            .append('w')
            .append(word)
            .append(' ');
      }
      text.append(capture.version() == copied ? capture.page() + " of " : "");
      AnnotatedDocument document =
          Documents.annotated(capture.id(), time / 2, text.append(capture.version()).toString());
      document.setUrl(capture.url());
      members.get(time++ % 2).add(document);
    }
    return Corpus.logs(members, seed);
  }
}
