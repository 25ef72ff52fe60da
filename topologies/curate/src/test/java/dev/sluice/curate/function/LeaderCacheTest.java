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

class LeaderCacheTest {
  private static final ShingleSketch SKETCH =
      SignatureFamily.DEFAULT.sketch(new Document("one two three four five")).orElseThrow();

  private final LeaderCache cache = new LeaderCache();
  private int reads;

  @Test
  void aBucketIsReadOnceAndThenKnowsWhatIsAdded() {
    assertThat(cache.get(bucket(7), () -> stored(2))).hasSize(2);
    cache.add(bucket(7), leader(99));

    assertThat(cache.get(bucket(7), () -> stored(2)))
        .extracting(it -> it.position().eventTime())
        .containsExactly(0L, 1L, 99L);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void bucketsOfTwoGenerationsAreTwo() {
    cache.get(bucket(7), () -> stored(2));

    assertThat(cache.get(new LeaderCache.Bucket(7, 1), () -> stored(3))).hasSize(3);
    assertThat(cache.get(bucket(7), () -> stored(5))).hasSize(2);
  }

  @Test
  void whatIsAddedToABucketThatWasForgottenIsReadWithTheRest() {
    cache.add(bucket(7), leader(99));

    assertThat(cache.get(bucket(7), () -> stored(1))).hasSize(1);
  }

  @Test
  void theBucketThatWasAskedLongestAgoIsForgottenFirst() {
    for (int bucket = 0; bucket < 64; bucket++) {
      cache.get(bucket(bucket), () -> stored(32)); // all that it holds
    }
    cache.get(bucket(0), () -> stored(32));
    assertThat(reads).isEqualTo(64);

    cache.get(bucket(64), () -> stored(32));
    cache.get(bucket(0), () -> stored(32));
    assertThat(reads).isEqualTo(65);
    cache.get(bucket(1), () -> stored(32));
    assertThat(reads).isEqualTo(66);
  }

  private static LeaderCache.Bucket bucket(long key) {
    return new LeaderCache.Bucket(key, 0);
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
