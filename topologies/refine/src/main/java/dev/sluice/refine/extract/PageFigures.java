package dev.sluice.refine.extract;

import java.util.List;

/** What the features of all blocks of a page share. */
final class PageFigures {

  final Page page;
  final List<Block> blocks;
  final Wording[] wordings;
  final boolean[] prose;
  final ContainerTotals totals;

  /** Index of the container that most likely holds the main text, -1 for none. */
  final int core;

  long letters;
  long proseLetters;
  long linkedLetters;

  PageFigures(Page page) {
    this.page = page;
    this.blocks = page.blocks();
    this.wordings = new Wording[blocks.size()];
    this.prose = new boolean[blocks.size()];
    for (int i = 0; i < wordings.length; i++) {
      Block block = blocks.get(i);
      wordings[i] = new Wording(block.text());
      prose[i] = wordings[i].isProse(block);
      letters += block.letters();
      linkedLetters += block.linkedLetters();
      proseLetters += prose[i] ? block.letters() : 0;
    }
    this.totals = new ContainerTotals(page, prose);
    this.core = CoreElement.of(page, totals);
  }

  Container container(int index) {
    return page.containers().get(index);
  }

  /** Index of the container that holds the block, -1 for none. */
  int holder(int block) {
    return blocks.get(block).container();
  }

  boolean isInCore(int block) {
    int holder = holder(block);
    return core >= 0 && holder >= core && holder < container(core).end;
  }

  /** How far up from one container lies the first that also holds the other. At most 9. */
  int stepsUp(int from, int other) {
    int steps = 0;
    int at = from;
    while (at >= 0 && steps < 9 && (other < at || other >= container(at).end)) {
      at = container(at).parent;
      steps++;
    }
    return steps;
  }
}
