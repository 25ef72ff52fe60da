package dev.sluice.refine.dedup.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRunsTest {
  private static final int VALUE_BYTES = 12;
  private static final long MEGABYTE = 1 << 20;

  private final PagesInMemory pages = new PagesInMemory();
  private final SplittableRandom random = new SplittableRandom(11);

  @ParameterizedTest
  @ValueSource(longs = {0, 2_000, MEGABYTE})
  void whatWasPutIsFoundWheneverRunsAreWrittenMergedAndReadAgain(long filterBytes) {
    Map<Long, byte[]> all = new HashMap<>();
    SortedRuns runs = runs(filterBytes);
    for (int step = 0; step < 20_000; step++) {
      long key = step == 0 ? 0 : step == 1 ? -1 : random.nextLong();
      runs.put(key, value(key));
      all.put(key, value(key));
      if (random.nextInt(100) == 0) {
        runs.flush();
        assertThat(runs.fresh()).isZero();
      }
      if (random.nextInt(300) == 0) {
        runs.merge();
      }
      if (random.nextInt(3_000) == 0) {
        runs.flush();
        runs = runs(filterBytes);
      }
    }
    for (Map.Entry<Long, byte[]> entry : all.entrySet()) {
      assertThat(runs.mayHold(entry.getKey())).isTrue();
      assertThat(runs.find(entry.getKey())).isEqualTo(entry.getValue());
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(runs.find(random.nextLong())).isNull();
    }
  }

  @Test
  void whatWasNotPutIsMostlyKnownWithoutReading() {
    SortedRuns runs = grown(100_000, MEGABYTE);
    long before = pages.read;
    int mistaken = 0;
    for (int i = 0; i < 100_000; i++) {
      mistaken += runs.mayHold(random.nextLong()) ? 1 : 0;
    }
    assertThat(mistaken).isLessThan(1_500);
    assertThat(pages.read).isEqualTo(before);
  }

  @Test
  void filtersOfLargeRunsTellLessApartWhenMemoryIsShort() {
    long memory = 100_000; // one byte a key
    SortedRuns runs = grown(100_000, memory);
    int mistaken = 0;
    for (int i = 0; i < 10_000; i++) {
      mistaken += runs.mayHold(random.nextLong()) ? 1 : 0;
    }
    assertThat(mistaken).isBetween(100, 5_000);
    long filters =
        pages.byNumber.entrySet().stream()
            .filter(page -> (page.getKey() & 1L << 31) != 0)
            .mapToLong(page -> page.getValue().length)
            .sum();
    assertThat(filters).isLessThanOrEqualTo(memory);
  }

  @Test
  void anEntryIsWrittenOnceALevelAndKeptOnce() {
    int entries = 100_000;
    grown(entries, MEGABYTE);
    long once = (long) entries * (Long.BYTES + VALUE_BYTES);

    int flushes = entries / 250;
    double levels = Math.log(flushes) / Math.log(SortedRuns.FAN) + 1;
    assertThat(pages.written).isLessThan((long) (once * 1.2 * (levels + 1)));
    assertThat(pages.bytes()).isLessThan((long) (1.2 * once));
  }

  @Test
  void noMoreRunsThanTheLevelsAllowAreLeftToAsk() {
    SortedRuns runs = grown(50_000, 0);
    long before = pages.read;
    runs.find(random.nextLong());
    assertThat(pages.read - before).isLessThanOrEqualTo(4L * SortedRuns.FAN);
    assertThat(runs.due()).isZero();
    before = pages.written;
    runs.merge();
    assertThat(pages.written).isEqualTo(before);
  }

  @Test
  void whatIsNotFlushedIsGoneWithTheMemory() {
    SortedRuns runs = runs(MEGABYTE);
    runs.put(1, value(1));
    assertThat(runs.find(1)).isEqualTo(value(1));
    assertThat(runs(MEGABYTE).find(1)).isNull();
    runs.flush();
    assertThat(runs(MEGABYTE).find(1)).isEqualTo(value(1));
  }

  @Test
  void runsOfALaterVersionAreRefused() {
    pages.put(0, new byte[] {2, 0, 0, 0, 0});
    assertThatThrownBy(() -> runs(MEGABYTE)).hasMessageContaining("version");
  }

  private SortedRuns grown(int entries, long filterBytes) {
    SortedRuns runs = runs(filterBytes);
    for (int i = 1; i <= entries; i++) {
      long key = random.nextLong();
      runs.put(key, value(key));
      if (i % 250 == 0) {
        runs.flush();
        while (runs.due() > 0) {
          runs.merge();
        }
      }
    }
    return runs;
  }

  private SortedRuns runs(long filterBytes) {
    return new SortedRuns(pages, VALUE_BYTES, filterBytes);
  }

  private static byte[] value(long key) {
    return ByteBuffer.allocate(VALUE_BYTES).putLong(~key).putInt(7).array();
  }
}
