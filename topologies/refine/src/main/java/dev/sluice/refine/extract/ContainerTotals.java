package dev.sluice.refine.extract;

/** Sums over all blocks within each container, at any depth. */
final class ContainerTotals {

  final long[] letters;
  final long[] linked;
  final int[] blocks;

  /** Letters of passages that read like sentences. */
  final long[] prose;

  /**
   * @param isProse of each block
   */
  ContainerTotals(Page page, boolean[] isProse) {
    int size = page.containers().size();
    letters = new long[size];
    linked = new long[size];
    blocks = new int[size];
    prose = new long[size];
    for (int i = 0; i < isProse.length; i++) {
      Block block = page.blocks().get(i);
      int holder = block.container();
      if (holder >= 0) {
        letters[holder] += block.letters();
        linked[holder] += block.linkedLetters();
        blocks[holder]++;
        prose[holder] += isProse[i] ? block.letters() : 0;
      }
    }
    for (int i = size - 1; i > 0; i--) {
      int parent = page.containers().get(i).parent;
      if (parent >= 0) {
        letters[parent] += letters[i];
        linked[parent] += linked[i];
        blocks[parent] += blocks[i];
        prose[parent] += prose[i];
      }
    }
  }

  double linkDensity(int container) {
    return letters[container] == 0 ? 0 : (double) linked[container] / letters[container];
  }
}
