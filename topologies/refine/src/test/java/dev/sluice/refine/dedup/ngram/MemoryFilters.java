package dev.sluice.refine.dedup.ngram;

/** All shards in memory: the law in one pass over the total order. */
final class MemoryFilters {
  private final NgramFilter[] shards = new NgramFilter[FilterSize.SHARDS];

  MemoryFilters(FilterSize size) {
    for (int i = 0; i < shards.length; i++) {
      shards[i] = NgramFilter.empty(size);
    }
  }

  /** Of each paragraph how many n-grams are held; then the document's are added. */
  int[] next(ParagraphNgrams document) {
    int[] held = new int[document.sizes().length];
    int[] paragraphs = document.paragraphs();
    for (int i = 0; i < paragraphs.length; i++) {
      long gram = document.hashes()[i];
      held[paragraphs[i]] += shards[FilterSize.shard(gram)].holds(gram) ? 1 : 0;
    }
    for (long gram : document.hashes()) {
      shards[FilterSize.shard(gram)].add(gram);
    }
    return held;
  }
}
