package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped of 5,000 documents, against the exact Jaccard of every pair. */
class DuplicateTruthTest {
  private static final SignatureFamily FAMILY = SignatureFamily.DEFAULT;
  private static final double RECALL = 0.99;

  private static final List<String> IDS = new ArrayList<>();
  private static final List<String> TEXTS = new ArrayList<>();
  private static final List<Signature> SIGNATURES = new ArrayList<>();
  private static final List<ShingleSketch> SKETCHES = new ArrayList<>();
  private static ExactJaccard golden;
  private static ExactJaccard ours;

  @BeforeAll
  static void signAll() throws IOException {
    for (JsonNode line : JsonLines.of(SharedData.file("golden/dedup5k.jsonl.gz"))) {
      Document document = new Document(line.get("text").asText());
      IDS.add(line.get("id").asText());
      TEXTS.add(line.get("text").asText());
      SIGNATURES.add(FAMILY.sign(document).orElse(null));
      SKETCHES.add(FAMILY.sketch(document).orElse(null));
    }
    golden = new ExactJaccard(TEXTS, false);
    ours = new ExactJaccard(TEXTS, true);
  }

  @Test
  void exactTruthIsThePublishedOne() throws IOException {
    Map<Set<String>, Double> published = new HashMap<>();
    for (String line : Files.readAllLines(SharedData.file("golden/dedup5k.truth.tsv"))) {
      String[] fields = line.split("\t");
      published.put(Set.of(fields[0], fields[1]), Double.parseDouble(fields[2]));
    }
    Map<Set<String>, Double> found = new HashMap<>();
    golden
        .earlierTwins(0.8)
        .forEach(
            (text, twins) ->
                twins.forEach(
                    (twin, similarity) ->
                        found.put(Set.of(IDS.get(text), IDS.get(twin)), similarity)));

    assertThat(found.keySet()).isEqualTo(published.keySet());
    found.forEach((pair, it) -> assertThat(Math.abs(it - published.get(pair))).isLessThan(1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.8, 0.9})
  void droppedAreThoseThatExactJaccardDrops(double threshold) {
    Map<Position, Duplicate> decisions = buckets(threshold, order()).decisions();
    Set<Integer> dropped = new HashSet<>();
    decisions.keySet().forEach(it -> dropped.add((int) it.eventTime()));

    agree(dropped, ours.earlierTwins(threshold).keySet());
    decisions.forEach(
        (position, duplicate) ->
            assertThat(ours.of((int) position.eventTime(), (int) duplicate.earlier().eventTime()))
                .isGreaterThanOrEqualTo(threshold)
                .isEqualTo(duplicate.similarity()));
  }

  /**
   * Where the golden truth has runs of ideographs as one token, we take each as a word; see {@link
   * WordHasher}. Elsewhere the two are one.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 0.8, 0.9})
  void droppedAreThoseOfTheGoldenTruthInScriptsWithSpaces(double threshold) {
    List<Integer> spaced = new ArrayList<>(order());
    spaced.removeIf(it -> TEXTS.get(it).codePoints().anyMatch(ExactJaccard::isIdeographOrKana));
    Set<Integer> dropped = new HashSet<>();
    buckets(threshold, spaced)
        .decisions()
        .keySet()
        .forEach(it -> dropped.add((int) it.eventTime()));
    Map<Integer, Map<Integer, Double>> truth = golden.earlierTwins(threshold);
    truth.keySet().retainAll(spaced);
    truth.values().removeIf(twins -> Collections.disjoint(twins.keySet(), spaced));

    agree(dropped, truth.keySet());
  }

  private static void agree(Set<Integer> dropped, Set<Integer> truth) {
    Set<Integer> right = new HashSet<>(dropped);
    right.retainAll(truth);
    assertThat(truth).hasSizeGreaterThan(200);
    assertThat((double) right.size() / truth.size()).isGreaterThanOrEqualTo(0.99);
    assertThat((double) right.size() / dropped.size()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void orderOfArrivalChangesNothing() {
    List<Integer> arrivals = order();
    Map<Position, Duplicate> inOrder = buckets(0.8, arrivals).decisions();
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(arrivals, new Random(seed));

      assertThat(buckets(0.8, arrivals).decisions()).isEqualTo(inOrder);
    }
  }

  private static List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < IDS.size(); i++) {
      order.add(i);
    }
    return order;
  }

  private static MemoryBuckets buckets(double threshold, List<Integer> arrivals) {
    MemoryBuckets buckets =
        new MemoryBuckets(Banding.reaching(FAMILY.length(), threshold, RECALL), threshold);
    for (int i : arrivals) {
      if (SIGNATURES.get(i) != null) {
        buckets.arrive(
            new Position(i, IDS.get(i)), SIGNATURES.get(i), SKETCHES.get(i), Long.MIN_VALUE);
      }
    }
    return buckets;
  }
}
