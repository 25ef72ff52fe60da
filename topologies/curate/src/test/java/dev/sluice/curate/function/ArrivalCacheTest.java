package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ShingleSketch;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalCacheTest {
  private static final ShingleSketch SKETCH =
      SignatureFamily.DEFAULT.sketch(new Document("one two three four five")).orElseThrow();

  private final ArrivalCache cache = new ArrivalCache();
  private int reads;

  @Test
  void aBucketIsReadOnceAndThenKnowsWhatIsAdded() {
    assertThat(cache.get(place(7), () -> stored(2))).hasSize(2);
    cache.add(place(7), leader(99));

    assertThat(cache.get(place(7), () -> stored(2)))
        .extracting(it -> it.position().eventTime())
        .containsExactly(0L, 1L, 99L);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void generationsUnderOneKeyAreTwoPlaces() {
    cache.get(place(7), () -> stored(2));

    assertThat(cache.get(new ArrivalCache.Place(7, 1), () -> stored(3))).hasSize(3);
    assertThat(cache.get(place(7), () -> stored(5))).hasSize(2);
  }

  @Test
  void whatIsAddedToABucketThatWasForgottenIsReadWithTheRest() {
    cache.add(place(7), leader(99));

    assertThat(cache.get(place(7), () -> stored(1))).hasSize(1);
  }

  @Test
  void theBucketThatWasAskedLongestAgoIsForgottenFirst() {
    for (int bucket = 0; bucket < 62; bucket++) {
      cache.get(place(bucket), () -> stored(32)); // all that it holds
    }
    cache.get(place(0), () -> stored(32));
    assertThat(reads).isEqualTo(62);

    cache.get(place(62), () -> stored(32));
    cache.get(place(0), () -> stored(32));
    assertThat(reads).isEqualTo(63);
    cache.get(place(1), () -> stored(32));
    assertThat(reads).isEqualTo(64);
  }

  private static ArrivalCache.Place place(long key) {
    return new ArrivalCache.Place(key, 0);
  }

  private List<Arrival> stored(int leaders) {
    reads++;
    List<Arrival> stored = new ArrayList<>();
    for (int i = 0; i < leaders; i++) {
      stored.add(leader(i));
    }
    return stored;
  }

  private static Arrival leader(long turn) {
    return new Arrival(new Position(turn, "%032x".formatted(turn)), SKETCH);
  }
}
