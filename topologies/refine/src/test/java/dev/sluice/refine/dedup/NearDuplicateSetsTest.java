package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sets of near duplicates that others published: what is dropped against exact Jaccard, and never
 * across what their publishers say are different articles or files.
 */
class NearDuplicateSetsTest {
  private static final SignatureFamily FAMILY = SignatureFamily.DEFAULT;

  /** Texts in order, the family of each, and what is compared. */
  private static final class Corpus {
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<ShingleSketch> sketches = new ArrayList<>();
    private ExactJaccard exact;

    void add(String id, String text, String family) {
      Document document = new Document(text);
      ids.add(id);
      texts.add(text);
      families.add(family);
      signatures.add(FAMILY.sign(document).orElseThrow());
      sketches.add(FAMILY.sketch(document).orElseThrow());
    }

    Corpus complete() {
      exact = new ExactJaccard(texts, true);
      return this;
    }
  }

  private static Corpus articles;
  private static Set<Set<String>> planted;
  private static Corpus levels;
  private static Corpus versions;

  @BeforeAll
  static void read() throws IOException {
    articles = new Corpus();
    planted = new HashSet<>();
    Path file = SharedData.file("data/neardup_articles/minhash_articles.zip");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String line : lines(zip, "articles_1000.train")) {
        int space = line.indexOf(' ');
        articles.add(line.substring(0, space), line.substring(space + 1), "");
      }
      lines(zip, "articles_1000.truth").forEach(line -> planted.add(Set.of(line.split(" "))));
    }
    articles.complete();
    levels = families("level", "neardup_onestop/onestop.jsonl.gz");
    versions =
        families(
            "commit",
            "neardup_revisions/500lines.jsonl.gz",
            "neardup_revisions/lm_eval_docs.jsonl.gz");
  }

  private static Corpus families(String member, String... files) throws IOException {
    Corpus corpus = new Corpus();
    for (String file : files) {
      for (JsonNode line : JsonLines.of(SharedData.file("data/" + file))) {
        String family = line.get("family").asText();
        corpus.add(family + " " + line.get(member).asText(), line.get("text").asText(), family);
      }
    }
    return corpus.complete();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.8, 0.9})
  void articlesDroppedAreThePlantedOnes(double threshold) {
    Set<Set<String>> found = new HashSet<>();
    check(articles, threshold)
        .forEach(
            (later, earlier) ->
                found.add(Set.of(articles.ids.get(later), articles.ids.get(earlier))));

    assertThat(found).hasSize(10).isEqualTo(planted);
  }

  /** Rewritten for learners, no text is near another at 0.7; at 0.3 only those of one article. */
  @ParameterizedTest
  @CsvSource({"0.3, true", "0.7, false", "0.8, false", "0.9, false"})
  void levelsOfOneArticleNeverMergeWithAnother(double threshold, boolean some) {
    Map<Integer, Integer> dropped = check(levels, threshold);

    assertThat(!dropped.isEmpty()).isEqualTo(some);
    assertThat(acrossFamilies(levels, dropped)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.8, 0.9})
  void versionsOfOneFileNeverMergeWithAnother(double threshold) {
    Map<Integer, Integer> dropped = check(versions, threshold);

    assertThat(dropped).hasSizeGreaterThan(150);
    assertThat(acrossFamilies(versions, dropped)).isEmpty();
  }

  /**
   * Dropped are those that have an earlier twin by exact Jaccard.
   *
   * @return what each dropped text names
   */
  private static Map<Integer, Integer> check(Corpus corpus, double threshold) {
    MemoryBuckets buckets =
        new MemoryBuckets(Banding.reaching(FAMILY.length(), threshold, 0.99), threshold);
    for (int i = 0; i < corpus.texts.size(); i++) {
      Position position = new Position(i, corpus.ids.get(i));
      buckets.arrive(position, corpus.signatures.get(i), corpus.sketches.get(i), Long.MIN_VALUE);
    }
    Map<Integer, Integer> dropped = new TreeMap<>();
    buckets
        .decisions()
        .forEach((it, of) -> dropped.put((int) it.eventTime(), (int) of.earlier().eventTime()));
    Set<Integer> truth = corpus.exact.earlierTwins(threshold).keySet();
    Set<Integer> right = new TreeSet<>(truth);
    right.retainAll(dropped.keySet());

    assertThat((double) right.size()).isGreaterThanOrEqualTo(0.99 * truth.size());
    assertThat((double) right.size()).isGreaterThanOrEqualTo(0.99 * dropped.size());
    dropped.forEach(
        (later, earlier) ->
            assertThat(corpus.exact.of(later, earlier)).isGreaterThanOrEqualTo(threshold - 0.03));
    return dropped;
  }

  private static List<String> acrossFamilies(Corpus corpus, Map<Integer, Integer> dropped) {
    List<String> across = new ArrayList<>();
    dropped.forEach(
        (later, earlier) -> {
          if (!corpus.families.get(later).equals(corpus.families.get(earlier))) {
            across.add(corpus.ids.get(later) + " for " + corpus.ids.get(earlier));
          }
        });
    return across;
  }

  private static List<String> lines(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8).lines().filter(it -> !it.isBlank()).toList();
  }
}
