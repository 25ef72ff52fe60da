package dev.sluice.curate.function;

import dev.sluice.refine.dedup.ngram.FilterSize;
import dev.sluice.refine.dedup.ngram.NgramFilter;
import java.util.Arrays;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.MapState;

/**
 * The filter of one shard, in memory, and what of it is in the state: the filter as it once was, in
 * pieces, and the n-grams added since. New n-grams lie anywhere in a filter, so writing the pieces
 * that changed would write all of them; the whole is written again only when the n-grams added take
 * as much. So what checkpoints write is at most about 16 bytes a new n-gram.
 */
final class ShardFilter {
  private static final int PIECE = 1 << 20;

  private final NgramFilter filter;
  private final int mostLogged;

  /** N-grams in the state that are not in the filter there. */
  private long logged;

  private long[] fresh = new long[16];
  private int freshSize;

  /**
   * @param pieces of the current key
   * @param added since, of the current key
   */
  ShardFilter(FilterSize size, MapState<Integer, byte[]> pieces, ListState<long[]> added)
      throws Exception {
    NgramFilter stored = NgramFilter.empty(size);
    byte[] bytes = stored.sharedBytes();
    mostLogged = bytes.length / Long.BYTES;
    boolean any = false;
    for (Map.Entry<Integer, byte[]> piece : pieces.entries()) {
      byte[] part = piece.getValue();
      System.arraycopy(part, 0, bytes, piece.getKey() * PIECE, part.length);
      any = true;
    }
    filter = any ? NgramFilter.of(bytes) : stored;
    for (long[] ngrams : added.get()) {
      for (long ngram : ngrams) {
        filter.add(ngram);
      }
      logged += ngrams.length;
    }
  }

  boolean holds(long ngram) {
    return filter.holds(ngram);
  }

  void add(long ngram) {
    if (filter.add(ngram) && freshSize <= mostLogged) { // one more than that says enough
      if (freshSize == fresh.length) {
        fresh = Arrays.copyOf(fresh, 2 * freshSize);
      }
      fresh[freshSize++] = ngram;
    }
  }

  /** Both under the current key, which is the shard's. */
  void write(MapState<Integer, byte[]> pieces, ListState<long[]> added) throws Exception {
    if (freshSize == 0) {
      return;
    }
    if (logged + freshSize > mostLogged) {
      byte[] bytes = filter.sharedBytes();
      for (int from = 0; from < bytes.length; from += PIECE) {
        pieces.put(
            from / PIECE, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
      }
      added.clear();
      logged = 0;
    } else {
      added.add(Arrays.copyOf(fresh, freshSize));
      logged += freshSize;
    }
    freshSize = 0;
    fresh = new long[16];
  }
}
