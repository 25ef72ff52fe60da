package dev.sluice.refine.dedup.paragraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.dedup.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParagraphBucketTest {

  @Test
  void everyDocumentIsToldOfTheVeryFirstWhateverTheArrival() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Position> arrivals = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        arrivals.add(new Position(i / 2, "id" + i)); // two at each time
      }
      Collections.shuffle(arrivals, random);
      Map<Position, Position> told = new TreeMap<>();
      int tellings = 0;
      Position first = null;
      List<Position> others = new ArrayList<>();
      for (Position arrival : arrivals) {
        ParagraphBucket.Arrival outcome = ParagraphBucket.arrive(arrival, first, others, -1);
        first = outcome.first();
        others.add(outcome.added());
        others.removeIf(it -> it == null);
        for (ParagraphBucket.Telling telling : outcome.tellings()) {
          assertThat(telling.earlier().isBefore(telling.later())).isTrue();
          told.merge(telling.later(), telling.earlier(), (a, b) -> a.isBefore(b) ? a : b);
          tellings++;
        }
      }
      Position veryFirst = Collections.min(arrivals);

      assertThat(told).hasSize(11).doesNotContainKey(veryFirst);
      assertThat(told.values()).containsOnly(veryFirst);
      assertThat(tellings).isLessThan(60);
    }
  }

  @Test
  void settledFirstIsAllThatIsHeld() {
    Position first = new Position(3, "a");
    Position later = new Position(7, "b");

    assertThat(ParagraphBucket.arrive(later, first, List.of(), 2).added()).isEqualTo(later);
    assertThat(ParagraphBucket.arrive(later, first, List.of(), 3))
        .returns(null, ParagraphBucket.Arrival::added)
        .returns(true, ParagraphBucket.Arrival::settled);
  }

  @Test
  void sameCaptureTwiceTellsNobody() {
    Position position = new Position(3, "a");
    assertThat(ParagraphBucket.arrive(position, position, List.of(), 0).tellings()).isEmpty();
  }
}
