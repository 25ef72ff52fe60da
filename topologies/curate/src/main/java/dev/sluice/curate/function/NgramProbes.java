package dev.sluice.curate.function;

import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.NgramProbe;
import dev.sluice.refine.dedup.ngram.FilterSize;
import dev.sluice.refine.dedup.ngram.ParagraphNgrams;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** One probe for each subtask of the filters that holds shards of a document's n-grams. */
public final class NgramProbes extends RichFlatMapFunction<JudgedDocument, NgramProbe> {
  private transient int[] keys;
  private transient int parallelism;

  @Override
  public void open(OpenContext context) {
    keys = PartitionKeys.of(FilterSize.SHARDS);
    parallelism = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
  }

  @Override
  public void flatMap(JudgedDocument document, Collector<NgramProbe> out) {
    if (document.ngrams() != null) {
      send(document, keys, parallelism, out);
    }
  }

  /**
   * @param keys of all shards
   */
  static void send(
      JudgedDocument document, int[] keys, int parallelism, Collector<NgramProbe> out) {
    ParagraphNgrams ngrams = document.ngrams();
    int[] starts = new int[FilterSize.SHARDS + 1]; // of each shard
    for (long hash : ngrams.hashes()) {
      starts[FilterSize.shard(hash) + 1]++;
    }
    for (int shard = 0; shard < FilterSize.SHARDS; shard++) {
      starts[shard + 1] += starts[shard];
    }
    long[] hashes = new long[ngrams.hashes().length];
    int[] paragraphs = new int[hashes.length];
    sort(ngrams, starts.clone(), hashes, paragraphs);
    for (int shard = 0; shard < FilterSize.SHARDS; ) {
      int first = shard;
      int subtask = PartitionKeys.subtaskOf(keys[first], parallelism);
      while (shard < FilterSize.SHARDS
          && PartitionKeys.subtaskOf(keys[shard], parallelism) == subtask) {
        shard++;
      }
      int from = starts[first];
      int to = starts[shard];
      if (from < to) {
        out.collect(
            new NgramProbe(
                keys[first],
                document.turn(),
                document.docId(),
                Arrays.copyOfRange(paragraphs, from, to),
                Arrays.copyOfRange(hashes, from, to)));
      }
    }
  }

  private static void sort(ParagraphNgrams ngrams, int[] next, long[] hashes, int[] paragraphs) {
    int[] all = ngrams.paragraphs();
    for (int i = 0; i < all.length; i++) {
      int at = next[FilterSize.shard(ngrams.hashes()[i])]++;
      hashes[at] = ngrams.hashes()[i];
      paragraphs[at] = all[i];
    }
  }
}
