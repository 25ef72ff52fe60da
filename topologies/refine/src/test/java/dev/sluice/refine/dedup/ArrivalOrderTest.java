package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The buckets give, in any order of arrival, what comparing every pair in order would give. */
class ArrivalOrderTest {
  private static final Banding BANDING = Banding.FOR_80_PERCENT;
  private static final double THRESHOLD = 0.8;

  private record Document(Position position, String text) {
    Signature signature() {
      return SignatureFamilyTest.sign(text);
    }

    ShingleSketch sketch() {
      return SignatureFamily.DEFAULT
          .sketch(new dev.sluice.refine.document.Document(text))
          .orElseThrow();
    }
  }

  @Test
  void everyPermutationOfArrivalsGivesTheDecisionsOfTheWholeComparison() {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      List<Document> documents = documents(random);
      Map<Position, Duplicate> expected = byComparingEveryPair(documents);
      assertThat(expected.values()).extracting(Duplicate::kind).contains(Duplicate.Kind.EXACT);
      assertThat(expected.values()).extracting(Duplicate::kind).contains(Duplicate.Kind.NEAR);
      for (int permutation = 0; permutation < 6; permutation++) {
        Collections.shuffle(documents, random);
        assertThat(throughBuckets(documents)).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void pairIsVerifiedOnceThoughItMeetsInManyBands() {
    Document one = document(1, "aa", SignatureFamilyTest.numbers(0, 400));
    Document other = document(2, "bb", SignatureFamilyTest.numbers(2, 400));

    assertThat(bandCandidates(List.of(one, other)))
        .containsExactly(
            new Candidate(
                other.position(),
                new Duplicate(
                    Duplicate.Kind.NEAR, one.position(), one.sketch().jaccard(other.sketch()))));
  }

  @Test
  void exactComesBeforeNearAndEarliestFirst() {
    Duplicate near = new Duplicate(Duplicate.Kind.NEAR, new Position(1, "aa"), 0.9);
    Duplicate laterNear = new Duplicate(Duplicate.Kind.NEAR, new Position(2, "aa"), 1);
    Duplicate exact = new Duplicate(Duplicate.Kind.EXACT, new Position(5, "aa"), 1);
    Duplicate sameTime = new Duplicate(Duplicate.Kind.EXACT, new Position(5, "bb"), 1);

    assertThat(Duplicate.toName(List.of(laterNear, near))).contains(near);
    assertThat(Duplicate.toName(List.of(near, sameTime, exact))).contains(exact);
    assertThat(Duplicate.toName(List.of())).isEmpty();
  }

  @Test
  void settledContentBucketHoldsOnlyItsFirstEntry() {
    Position first = new Position(10, "aa");
    Position second = new Position(20, "bb");
    Position third = new Position(30, "cc");

    assertThat(ContentBucket.arrive(of(third), List.of(of(second), of(first)), 9).kept())
        .containsExactlyInAnyOrder(of(first), of(second), of(third));
    assertThat(ContentBucket.arrive(of(third), List.of(of(second), of(first)), 10).kept())
        .containsExactly(of(first));
  }

  @Test
  void sameCaptureAtTheSameEventTimeNeedsNoBands() {
    Position position = new Position(10, "aa");

    assertThat(ContentBucket.arrive(of(position), List.of(of(position)), 0))
        .returns(true, ContentBucket.Arrival::hasEarlierTwin)
        .returns(List.of(), ContentBucket.Arrival::candidates);
  }

  private static ContentBucket.Entry of(Position position) {
    return new ContentBucket.Entry(position, 0);
  }

  private static Map<Position, Duplicate> byComparingEveryPair(List<Document> documents) {
    Map<Position, Duplicate> dropped = new TreeMap<>();
    for (Document later : documents) {
      List<Duplicate> found = new ArrayList<>();
      for (Document earlier : documents) {
        if (!earlier.position().isBefore(later.position())) {
          continue;
        }
        double similarity = earlier.sketch().jaccard(later.sketch());
        if (earlier.text().equals(later.text())) {
          found.add(new Duplicate(Duplicate.Kind.EXACT, earlier.position(), 1));
        } else if (similarity >= THRESHOLD
            && CommonBands.of(BANDING, earlier.signature(), later.signature()).length > 0) {
          found.add(new Duplicate(Duplicate.Kind.NEAR, earlier.position(), similarity));
        }
      }
      Duplicate.toName(found).ifPresent(it -> dropped.put(later.position(), it));
    }
    return dropped;
  }

  private static Map<Position, Duplicate> throughBuckets(List<Document> arrivals) {
    Map<String, List<ContentBucket.Entry>> contents = new HashMap<>();
    List<Document> toBands = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Document arrival : arrivals) {
      ContentBucket.Arrival outcome =
          ContentBucket.arrive(
              of(arrival.position()), contents.getOrDefault(arrival.text(), List.of()), -1);
      contents.put(arrival.text(), outcome.kept());
      candidates.addAll(outcome.candidates());
      if (!outcome.hasEarlierTwin()) {
        toBands.add(arrival);
      }
    }
    candidates.addAll(bandCandidates(toBands));
    return MemoryBuckets.decisions(candidates);
  }

  private static List<Candidate> bandCandidates(List<Document> arrivals) {
    MemoryBuckets buckets = new MemoryBuckets(BANDING, THRESHOLD);
    arrivals.forEach(
        it -> buckets.arrive(it.position(), it.signature(), it.sketch(), Long.MIN_VALUE));
    return buckets.candidates();
  }

  /** Families of texts that share 70 to 100 % of their shingles, with exact copies among them. */
  private static List<Document> documents(Random random) {
    List<Document> documents = new ArrayList<>();
    Set<Position> taken = new HashSet<>();
    while (documents.size() < 60) {
      int family = random.nextInt(6) * 10_000;
      int start = family + random.nextInt(8) * 12;
      Document document =
          document(
              random.nextInt(40),
              "%02x".formatted(random.nextInt(256)),
              SignatureFamilyTest.numbers(start, start + 300));
      if (taken.add(document.position())) {
        documents.add(document);
      }
    }
    return documents;
  }

  private static Document document(long eventTime, String docId, String text) {
    return new Document(new Position(eventTime, docId), text);
  }
}
