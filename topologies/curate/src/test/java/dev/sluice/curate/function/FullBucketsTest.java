package dev.sluice.curate.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullBucketsTest {
  private static final int MOST = 2048;

  private final List<Long> written = new ArrayList<>();
  private final FullBuckets buckets = new FullBuckets(bucket -> written.add(bucket.place.key()));

  @Test
  void whatChangedIsWrittenOnceBeforeACheckpointAndStays() {
    add(1, 0).changed = true;
    add(2, 0);
    buckets.write();
    buckets.write();

    assertThat(written).containsExactly(1L);
    assertThat(buckets.get(place(1, 0))).isNotNull();
  }

  @Test
  void theOneAskedForLongestAgoGoesWhenThereAreTooManyAndIsWrittenIfItChanged() {
    for (int key = 0; key < MOST; key++) {
      add(key, 0).changed = true;
    }
    buckets.get(place(0, 0));
    add(MOST, 0);

    assertThat(written).containsExactly(1L);
    assertThat(buckets.get(place(1, 0))).isNull();
    assertThat(buckets.get(place(0, 0))).isNotNull();
  }

  @Test
  void leadersCountAndTheBucketAskedForLastStaysHoweverManyItHas() {
    for (int key = 0; key < 3; key++) {
      FullBucket bucket = add(key, 0);
      bucket.leaders = new ArrayList<>(Collections.nCopies(MOST / 2, null));
      buckets.grown(MOST / 2);
    }
    assertThat(buckets.get(place(0, 0))).isNull();
    assertThat(buckets.get(place(1, 0))).isNotNull();

    buckets.get(place(2, 0)).leaders.addAll(Collections.nCopies(2 * MOST, null));
    buckets.grown(2 * MOST);
    assertThat(buckets.get(place(1, 0))).isNull();
    assertThat(buckets.get(place(2, 0))).isNotNull();
  }

  @Test
  void whatIsForgottenIsNotWrittenAgain() {
    FullBucket forgotten = add(1, 3);
    forgotten.changed = true;
    forgotten.leaders = new ArrayList<>(Collections.nCopies(MOST, null));
    buckets.grown(MOST);
    add(1, 4).changed = true;
    buckets.forgetBefore(4);
    assertThat(buckets.get(place(1, 3))).isNull();

    buckets.write();
    assertThat(written).containsExactly(1L);
    FullBucket kept = buckets.get(place(1, 4));
    kept.leaders = new ArrayList<>(Collections.nCopies(MOST, null));
    buckets.grown(MOST);
    assertThat(buckets.get(place(1, 4))).isSameAs(kept);
  }

  private FullBucket add(long key, long generation) {
    FullBucket bucket = new FullBucket(place(key, generation), List.of());
    buckets.add(bucket);
    return bucket;
  }

  private static ArrivalCache.Place place(long key, long generation) {
    return new ArrivalCache.Place(key, generation);
  }
}
