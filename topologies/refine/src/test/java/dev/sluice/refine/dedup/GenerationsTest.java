package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who meets whom, and that buckets by generation give what comparing every such pair gives. */
class GenerationsTest {
  private static final Banding WIDE = new Banding(4, 4);
  private static final double THRESHOLD = 0.8;
  private static final Generations TENS = new Generations(10);

  private record Text(Position position, String text, Signature signature, ShingleSketch sketch) {}

  @Test
  void documentMeetsItsOwnGenerationAndItsNeighbours() {
    assertThat(TENS.of(29)).isEqualTo(2);
    assertThat(TENS.of(30)).isEqualTo(3);
    assertThat(TENS.of(-1)).isEqualTo(-1);
    assertThat(TENS.of(Long.MIN_VALUE)).isNegative();
    assertThat(TENS.meeting(3)).containsExactly(2, 3, 4);
    for (int time = -25; time < 25; time++) {
      for (int other = -25; other <= time; other++) {
        boolean meet = TENS.meet(position(time), position(other));
        assertThat(meet).isEqualTo(TENS.meet(position(other), position(time)));
        assertThat(meet || time - other > 10).as("%d, %d", time, other).isTrue();
        assertThat(meet && time - other >= 20).as("%d, %d", time, other).isFalse();
      }
    }
  }

  @Test
  void generationIsForgottenWhenTheNextOneHasPassed() {
    for (long settled = -40; settled < 40; settled++) {
      long first = TENS.firstRemembered(settled);
      for (long generation = -6; generation < 6; generation++) {
        boolean asked = false;
        for (long arrival = settled + 1; arrival < settled + 100; arrival++) {
          asked |= Math.abs(TENS.of(arrival) - generation) <= 1;
        }
        assertThat(asked).isEqualTo(generation >= first);
      }
    }
  }

  @Test
  void nothingIsForgottenWithoutALength() {
    assertThat(Generations.ONE.forget()).isFalse();
    assertThat(Generations.ONE.meeting(Generations.ONE.of(Long.MAX_VALUE))).containsExactly(0);
    assertThat(Generations.ONE.meet(position(Long.MIN_VALUE), position(Long.MAX_VALUE))).isTrue();
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Generations(-1));
  }

  /** A third of the documents or more find their buckets full. */
  @ParameterizedTest
  @CsvSource({"12, false", "90, false", "12, true", "90, true"})
  void decisionsAreThoseOfComparingEveryPairThatMeetsWhateverTheArrival(
      int spread, boolean ranked) {
    int old = 0;
    for (int seed = 0; seed < 5; seed++) {
      Random chance = new Random(seed);
      Generations generations = new Generations(20 + chance.nextInt(20));
      List<Text> texts = family(160, spread, ranked, chance);
      Map<String, List<String>> expected = outcomes(everyPair(texts, generations));
      old += outcomes(everyPair(texts, Generations.ONE)).equals(expected) ? 0 : 1;
      for (int delay : new int[] {0, 3, 40, 200}) {
        Map<String, List<String>> found =
            outcomes(throughBuckets(delayed(texts, delay, chance), ranked, generations));
        assertThat(found).as("seed %d, late by %d", seed, delay).isEqualTo(expected);
      }
    }
    assertThat(old).isEqualTo(5);
  }

  /**
   * The first of three, which the last does not meet, does not keep the second out of the bands.
   */
  @Test
  void twinOfTheGenerationBeforeDoesNotStandForADocument() {
    List<Text> texts =
        List.of(
            text(new Position(5, "a"), 0),
            text(new Position(15, "b"), 0),
            text(new Position(25, "c"), 1));
    Map<String, List<String>> expected =
        Map.of("b", List.of("EXACT", "a"), "c", List.of("NEAR", "b"));

    assertThat(outcomes(everyPair(texts, TENS))).isEqualTo(expected);
    assertThat(outcomes(throughBuckets(texts, false, TENS))).isEqualTo(expected);
    assertThat(
            outcomes(
                throughBuckets(List.of(texts.get(2), texts.get(0), texts.get(1)), false, TENS)))
        .isEqualTo(expected);
  }

  private static Position position(long time) {
    return new Position(time, "a");
  }

  /** What becomes of each: the duplicate it names, or else when and for whom it is taken back. */
  private static Map<String, List<String>> outcomes(List<Candidate> candidates) {
    Map<Position, List<Candidate>> byLoser = new TreeMap<>();
    candidates.forEach(it -> byLoser.computeIfAbsent(it.later(), any -> new ArrayList<>()).add(it));
    Map<String, List<String>> outcomes = new TreeMap<>();
    byLoser.forEach(
        (loser, all) -> {
          List<Duplicate> there =
              all.stream().filter(it -> !it.retracts()).map(Candidate::duplicate).toList();
          Duplicate named =
              Duplicate.toName(there)
                  .orElseGet(
                      () ->
                          all.stream()
                              .map(Candidate::duplicate)
                              .min(
                                  java.util.Comparator.comparingLong(
                                          (Duplicate it) -> it.earlier().eventTime())
                                      .thenComparing(Duplicate::earlier, Position.PRECEDENCE))
                              .orElseThrow());
          outcomes.put(
              loser.docId(),
              List.of(
                  there.isEmpty() ? "taken back" : named.kind().name(), named.earlier().docId()));
        });
    return outcomes;
  }

  private static List<Candidate> everyPair(List<Text> texts, Generations generations) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Text one = texts.get(i);
        Text other = texts.get(j);
        double similarity = one.sketch().jaccard(other.sketch());
        if (!generations.meet(one.position(), other.position())) {
          continue;
        }
        if (one.text().equals(other.text())) {
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

  private static List<Candidate> throughBuckets(
      List<Text> arrivals, boolean ranked, Generations generations) {
    long[] settled = new long[arrivals.size()];
    long least = Long.MAX_VALUE;
    for (int i = settled.length - 1; i >= 0; i--) {
      least = Math.min(least, arrivals.get(i).position().eventTime());
      settled[i] = least - 1;
    }
    MemoryBuckets buckets = new MemoryBuckets(WIDE, THRESHOLD, ranked, generations);
    Map<List<Object>, List<ContentBucket.Entry>> contents = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < settled.length; i++) {
      Text text = arrivals.get(i);
      ContentBucket.Entry entry = new ContentBucket.Entry(text.position(), 0);
      long own = generations.of(text.position().eventTime());
      for (long generation : generations.meeting(own)) {
        List<Object> key = List.of(text.text(), generation);
        List<ContentBucket.Entry> entries = contents.getOrDefault(key, List.of());
        if (generation != own) {
          candidates.addAll(ContentBucket.meet(entry, entries));
          continue;
        }
        ContentBucket.Arrival outcome = ContentBucket.arrive(entry, entries, settled[i], ranked);
        contents.put(key, outcome.kept());
        candidates.addAll(outcome.candidates());
        if (!outcome.hasEarlierTwin()) {
          buckets.arrive(text.position(), text.signature(), text.sketch(), settled[i]);
        }
      }
      long first = generations.firstRemembered(settled[i]);
      contents.keySet().removeIf(key -> (Long) key.get(1) < first);
    }
    candidates.addAll(buckets.candidates());
    return candidates;
  }

  private static List<Text> delayed(List<Text> texts, int places, Random chance) {
    if (places >= texts.size()) {
      List<Text> shuffled = new ArrayList<>(texts);
      Collections.shuffle(shuffled, chance);
      return shuffled;
    }
    Map<Double, Text> order = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      order.put(i + chance.nextDouble() * places, texts.get(i));
    }
    return new ArrayList<>(order.values());
  }

  /** Texts of 300 words that begin up to {@code spread} words apart. */
  private static List<Text> family(int size, int spread, boolean ranked, Random chance) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Position position =
          new Position(i / 2, "%032x".formatted(chance.nextLong()), ranked ? chance.nextInt(3) : 0);
      texts.add(text(position, chance.nextInt(spread)));
    }
    return texts;
  }

  private static Text text(Position position, int start) {
    String text = SignatureFamilyTest.numbers(start, start + 300);
    var document = new dev.sluice.refine.document.Document(text);
    return new Text(
        position,
        text,
        SignatureFamily.DEFAULT.sign(document).orElseThrow(),
        SignatureFamily.DEFAULT.sketch(document).orElseThrow());
  }
}
