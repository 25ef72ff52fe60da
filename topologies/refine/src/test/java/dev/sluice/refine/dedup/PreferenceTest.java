package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of three ranks in contents and crowded buckets: what is dropped and what is taken back,
 * when and for whom, is what comparing every pair gives, in any order of arrival.
 */
class PreferenceTest {
  private static final Banding WIDE = new Banding(4, 4);
  private static final double THRESHOLD = 0.8;

  private record Text(Position position, String text, Signature signature, ShingleSketch sketch) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 40, 90})
  void outcomesAreThoseOfComparingEveryPairWhateverTheArrival(int spread) {
    int takenBack = 0;
    for (int seed = 0; seed < 10; seed++) {
      boolean exact = seed % 2 == 0;
      Random chance = new Random(seed);
      List<Text> texts = family(150, spread, chance);
      Map<String, String> expected = outcomes(everyPair(texts, exact));
      takenBack += (int) expected.values().stream().filter(it -> it.startsWith("taken")).count();
      for (int delay : new int[] {0, 3, 40, 200}) {
        Map<String, String> found = outcomes(throughBuckets(delayed(texts, delay, chance), exact));
        for (String docId : expected.keySet()) {
          assertThat(found.get(docId))
              .as("spread %d, seed %d, late by %d, %s", spread, seed, delay, docId)
              .isEqualTo(expected.get(docId));
        }
        assertThat(found).hasSameSizeAs(expected);
      }
    }
    assertThat(takenBack).isPositive();
  }

  /** What becomes of every document that does not stay. */
  private static Map<String, String> outcomes(List<Candidate> candidates) {
    Map<Position, List<Candidate>> byLoser = new HashMap<>();
    candidates.forEach(it -> byLoser.computeIfAbsent(it.later(), any -> new ArrayList<>()).add(it));
    Map<String, String> outcomes = new TreeMap<>();
    byLoser.forEach(
        (loser, all) -> {
          Optional<Duplicate> there =
              Duplicate.toName(
                  all.stream().filter(it -> !it.retracts()).map(Candidate::duplicate).toList());
          outcomes.put(
              loser.docId(),
              there
                  .map(it -> "dropped, %s of %s".formatted(it.kind(), it.earlier().docId()))
                  .orElseGet(() -> takenBack(all)));
        });
    return outcomes;
  }

  private static String takenBack(List<Candidate> all) {
    Position by =
        all.stream()
            .map(it -> it.duplicate().earlier())
            .min(Comparator.comparingLong(Position::eventTime).thenComparing(Position.PRECEDENCE))
            .orElseThrow();
    return "taken back at %d for %s".formatted(by.eventTime(), by.docId());
  }

  private static List<Candidate> everyPair(List<Text> texts, boolean exact) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Text one = texts.get(i);
        Text other = texts.get(j);
        double similarity = one.sketch().jaccard(other.sketch());
        if (exact && one.text().equals(other.text())) {
          all.add(Candidate.ofPair(one.position(), other.position(), Duplicate.Kind.EXACT, 1));
        } else if (similarity >= THRESHOLD
            && CommonBands.of(WIDE, one.signature(), other.signature()).length > 0) {
          all.add(
              Candidate.ofPair(one.position(), other.position(), Duplicate.Kind.NEAR, similarity));
        }
      }
    }
    return all;
  }

  private static List<Candidate> throughBuckets(List<Text> arrivals, boolean exact) {
    long[] settled = new long[arrivals.size()];
    long least = Long.MAX_VALUE;
    for (int i = settled.length - 1; i >= 0; i--) {
      least = Math.min(least, arrivals.get(i).position().eventTime());
      settled[i] = least - 1;
    }
    MemoryBuckets buckets = new MemoryBuckets(WIDE, THRESHOLD, true);
    Map<String, List<ContentBucket.Entry>> contents = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < settled.length; i++) {
      Text text = arrivals.get(i);
      if (!exact) {
        buckets.arrive(text.position(), text.signature(), text.sketch(), settled[i]);
        continue;
      }
      ContentBucket.Arrival outcome =
          ContentBucket.arrive(
              new ContentBucket.Entry(text.position(), 0),
              contents.getOrDefault(text.text(), List.of()),
              settled[i],
              true);
      contents.put(text.text(), outcome.kept());
      candidates.addAll(outcome.candidates());
      if (!outcome.hasEarlierTwin()) {
        buckets.arrive(text.position(), text.signature(), text.sketch(), settled[i]);
      }
    }
    candidates.addAll(buckets.candidates());
    return candidates;
  }

  private static List<Text> delayed(List<Text> texts, int places, Random chance) {
    Map<Double, Text> order = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      order.put(i + chance.nextDouble() * places, texts.get(i));
    }
    return new ArrayList<>(order.values());
  }

  /** Texts of 300 words that begin up to {@code spread} words apart. */
  private static List<Text> family(int size, int spread, Random chance) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int start = chance.nextInt(spread);
      String text = SignatureFamilyTest.numbers(start, start + 300);
      var document = new dev.sluice.refine.document.Document(text);
      texts.add(
          new Text(
              new Position(i / 2, "%032x".formatted(chance.nextLong()), chance.nextInt(3)),
              text,
              SignatureFamily.DEFAULT.sign(document).orElseThrow(),
              SignatureFamily.DEFAULT.sketch(document).orElseThrow()));
    }
    return texts;
  }
}
