package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BucketFilterTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void askingAddsNothing() {
    BucketFilter filter = new BucketFilter(MEGABYTE);

    assertThat(filter.mayHold(7)).isFalse();
    assertThat(filter.mayHold(7)).isFalse();
    assertThat(filter.add(7)).isFalse();
    assertThat(filter.mayHold(7)).isTrue();
  }

  @Test
  void keyThatWasAddedIsKnownForEver() {
    BucketFilter filter = new BucketFilter(64 * MEGABYTE);
    SplittableRandom keys = new SplittableRandom(7);
    for (int i = 0; i < 2_000_000; i++) {
      filter.add(keys.nextLong());
    }
    SplittableRandom again = new SplittableRandom(7);
    for (int i = 0; i < 2_000_000; i++) {
      assertThat(filter.add(again.nextLong())).isTrue();
    }
  }

  @Test
  void fewerThanOneNewKeyInAHundredSeemsKnownWhileThereIsRoom() {
    BucketFilter filter = new BucketFilter(64 * MEGABYTE);

    assertThat(mistaken(filter, 2_000_000)).isLessThan(20_000);
    assertThat(filter.bytes()).isBetween(3 * MEGABYTE, 22 * MEGABYTE);
  }

  @Test
  void keysThatFollowEachOtherAreNoHarderThanOthers() {
    BucketFilter filter = new BucketFilter(64 * MEGABYTE);
    int mistaken = 0;
    for (long key = 0; key < 1_000_000; key++) {
      mistaken += filter.add(key) ? 1 : 0;
    }

    assertThat(mistaken).isLessThan(10_000);
  }

  @Test
  void fullFilterStaysWithinItsBytesAndKnowsEverLess() {
    BucketFilter filter = new BucketFilter(MEGABYTE);
    int early = mistaken(filter, 400_000);
    int late = mistaken(filter, 4_000_000);

    assertThat(filter.bytes()).isLessThanOrEqualTo(MEGABYTE);
    assertThat(early).isLessThan(4_000);
    assertThat(late).isGreaterThan(400_000);
    filter.add(0);
    assertThat(filter.add(0)).isTrue();
  }

  private static int mistaken(BucketFilter filter, int keys) {
    SplittableRandom random = new SplittableRandom(keys);
    int mistaken = 0;
    for (int i = 0; i < keys; i++) {
      mistaken += filter.add(random.nextLong()) ? 1 : 0;
    }
    return mistaken;
  }
}
