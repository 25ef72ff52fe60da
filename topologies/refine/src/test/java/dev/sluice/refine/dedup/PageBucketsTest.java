package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Buckets crowded with versions of pages: what they leave unasked must change nothing, though a
 * document like its leader need not be its duplicate.
 */
class PageBucketsTest {
  private static final Banding ONE = new Banding(4, 4);
  private static final double THRESHOLD = 0.8;

  private record Document(Arrival arrival, Signature signature) {}

  @Test
  void everyOrderOfArrivalGivesWhatComparingEveryPairGives() {
    int named = 0;
    for (int seed = 0; seed < 6; seed++) {
      Random chance = new Random(seed);
      List<Document> documents = documents(chance);
      Map<Position, Duplicate> expected = byComparingEveryPair(documents);
      named += expected.size();
      for (int permutation = 0; permutation < 4; permutation++) {
        Collections.shuffle(documents, chance);
        MemoryBuckets buckets = new MemoryBuckets(ONE, THRESHOLD);
        documents.forEach(it -> buckets.arrive(it.arrival(), it.signature(), Long.MIN_VALUE));
        assertThat(buckets.decisions()).as("seed %d", seed).isEqualTo(expected);
      }
      documents.sort((a, b) -> a.arrival().position().compareTo(b.arrival().position()));
      MemoryBuckets inOrder = new MemoryBuckets(ONE, THRESHOLD);
      documents.forEach(
          it ->
              inOrder.arrive(
                  it.arrival(), it.signature(), it.arrival().position().eventTime() - 3));
      assertThat(inOrder.decisions()).as("seed %d, in order", seed).isEqualTo(expected);
    }
    assertThat(named).isGreaterThan(100);
  }

  @Test
  void twinOfAnotherPageDoesNotStandForADocument() {
    ContentBucket.Entry first = new ContentBucket.Entry(new Position(1, "aa"), 7);
    ContentBucket.Entry samePage = new ContentBucket.Entry(new Position(2, "bb"), 7);
    ContentBucket.Entry otherPage = new ContentBucket.Entry(new Position(2, "bb"), 8);

    assertThat(ContentBucket.arrive(samePage, List.of(first), 0).hasEarlierTwin()).isTrue();
    assertThat(ContentBucket.arrive(otherPage, List.of(first), 0).hasEarlierTwin()).isFalse();
    assertThat(ContentBucket.arrive(otherPage, List.of(first), 0).candidates()).hasSize(1);
  }

  private static Map<Position, Duplicate> byComparingEveryPair(List<Document> documents) {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      for (int j = 0; j < i; j++) {
        Document one = documents.get(i);
        Document other = documents.get(j);
        double similarity = one.arrival().sketch().jaccard(other.arrival().sketch());
        if (similarity >= THRESHOLD
            && one.arrival().page() != other.arrival().page()
            && CommonBands.of(ONE, one.signature(), other.signature()).length > 0) {
          all.add(
              Candidate.ofPair(
                  one.arrival().position(),
                  other.arrival().position(),
                  Duplicate.Kind.NEAR,
                  similarity));
        }
      }
    }
    return new TreeMap<>(MemoryBuckets.decisions(all));
  }

  /** Many versions of few pages around few texts: every bucket has leaders and followers. */
  private static List<Document> documents(Random chance) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      int start = chance.nextInt(2) * 100_000 + chance.nextInt(40);
      String text = SignatureFamilyTest.numbers(start, start + 300);
      ShingleSketch sketch =
          SignatureFamily.DEFAULT
              .sketch(new dev.sluice.refine.document.Document(text))
              .orElseThrow();
      Position position = new Position(i, "%02x".formatted(i));
      documents.add(
          new Document(
              new Arrival(position, sketch, 1 + chance.nextInt(3)),
              SignatureFamilyTest.sign(text)));
    }
    return documents;
  }
}
