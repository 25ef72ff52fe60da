package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Families that fill buckets far beyond their first members: the law holds, the cost is bounded.
 */
class CrowdedBucketTest {
  private static final double THRESHOLD = 0.8;

  /** One band of one row, so that what shares its smallest shingle meets. */
  private static final Banding WIDE = new Banding(24, 1);

  private record Text(Position position, Signature signature, ShingleSketch sketch) {}

  /**
   * @param spread by how much the members of a family may differ: from all alike to chains in which
   *     neighbours are duplicates and ends are not
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 12, 40, 90})
  void decisionsAreThoseOfComparingEveryPairWhateverTheArrival(int spread) {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      List<Text> texts = family(200, spread, random);
      Map<Position, Duplicate> expected = byComparingEveryPair(texts);
      assertThat(decisions(texts)).as("in order").isEqualTo(expected);
      for (int delay : new int[] {3, 40, 200}) {
        assertThat(decisions(delayed(texts, delay, random)))
            .as("late by %d", delay)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void copiesOfAThingCostTheSameHoweverManyThereAre() {
    long few = asked(family(500, 12, new Random(1)));
    long many = asked(family(2_000, 12, new Random(1)));

    assertThat(few / 500.0).isLessThan(2 * BandBucket.MOST_FIRST);
    assertThat(many / 2_000.0).isLessThan(2 * BandBucket.MOST_FIRST);
  }

  /** Texts of 300 words that begin up to {@code spread} words apart. */
  private static List<Text> family(int size, int spread, Random random) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int start = random.nextInt(spread);
      Document document = new Document(SignatureFamilyTest.numbers(start, start + 300));
      texts.add(
          new Text(
              new Position(i / 2, "%032x".formatted(random.nextLong())),
              SignatureFamily.DEFAULT.sign(document).orElseThrow(),
              SignatureFamily.DEFAULT.sketch(document).orElseThrow()));
    }
    return texts;
  }

  private static Map<Position, Duplicate> decisions(List<Text> texts) {
    return buckets(texts).decisions();
  }

  private static long asked(List<Text> texts) {
    return buckets(texts).asked;
  }

  private static MemoryBuckets buckets(List<Text> texts) {
    MemoryBuckets buckets = new MemoryBuckets(WIDE, THRESHOLD);
    long[] settled = new long[texts.size()]; // before each arrival, the time that all left are past
    long least = Long.MAX_VALUE;
    for (int i = settled.length - 1; i >= 0; i--) {
      least = Math.min(least, texts.get(i).position().eventTime());
      settled[i] = least - 1;
    }
    for (int i = 0; i < settled.length; i++) {
      Text text = texts.get(i);
      buckets.arrive(text.position(), text.signature(), text.sketch(), settled[i]);
    }
    return buckets;
  }

  /** In an order in which nothing comes more than so many places too late. */
  private static List<Text> delayed(List<Text> texts, int places, Random random) {
    Map<Double, Text> order = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      order.put(i + random.nextDouble() * places, texts.get(i));
    }
    return new ArrayList<>(order.values());
  }

  private static Map<Position, Duplicate> byComparingEveryPair(List<Text> texts) {
    Map<Position, Duplicate> dropped = new TreeMap<>();
    for (Text later : texts) {
      List<Duplicate> found = new ArrayList<>();
      for (Text earlier : texts) {
        double similarity = earlier.sketch().jaccard(later.sketch());
        if (earlier.position().isBefore(later.position())
            && similarity >= THRESHOLD
            && CommonBands.of(WIDE, earlier.signature(), later.signature()).length > 0) {
          found.add(new Duplicate(Duplicate.Kind.NEAR, earlier.position(), similarity));
        }
      }
      Duplicate.toName(found).ifPresent(it -> dropped.put(later.position(), it));
    }
    return dropped;
  }
}
