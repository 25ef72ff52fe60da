package dev.sluice.refine.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the blocks of a page's template have in common: blocks that lie in elements of the same tags
 * and classes are likely of one use.
 */
final class StyleFeatures {

  static final List<String> NAMES =
      List.of(
          "style_blocks",
          "style_letters",
          "style_prose",
          "style_prose_share",
          "style_link_density",
          "style_inside",
          "style_leads");

  private final PageFigures figures;
  private final Map<Integer, Totals> styles = new HashMap<>();
  private final Totals[] ofBlocks;
  private Totals leader = new Totals();

  private static final class Totals {
    private int blocks;
    private int inside;
    private long letters;
    private long linked;
    private long prose;
    private long proseInside;
  }

  StyleFeatures(PageFigures figures) {
    this.figures = figures;
    this.ofBlocks = new Totals[figures.blocks.size()];
    for (int i = 0; i < ofBlocks.length; i++) {
      Block block = figures.blocks.get(i);
      Totals style = styles.computeIfAbsent(style(i), unseen -> new Totals());
      ofBlocks[i] = style;
      style.blocks++;
      style.letters += block.letters();
      style.linked += block.linkedLetters();
      if (figures.prose[i]) {
        style.prose += block.letters();
      }
      if (figures.isInCore(i)) {
        style.inside++;
        style.proseInside += figures.prose[i] ? block.letters() : 0;
      }
      if (style.proseInside > leader.proseInside) {
        leader = style;
      }
    }
  }

  /** Of the element that holds the block and of the two around it. */
  private int style(int block) {
    int style = 0;
    int at = figures.holder(block);
    for (int i = 0; i < 3 && at >= 0; i++) {
      style = style * 31 + figures.container(at).style;
      at = figures.container(at).parent;
    }
    return style;
  }

  void describe(int index, FeatureRow row) {
    Totals style = ofBlocks[index];
    Block block = figures.blocks.get(index);
    int prose = figures.prose[index] ? block.letters() : 0;
    row.addLog(style.blocks);
    row.addLog((double) style.letters / style.blocks);
    row.addShare(style.prose - prose, style.letters - block.letters());
    row.addShare(style.prose - prose, figures.proseLetters);
    row.addShare(style.linked, style.letters);
    row.addShare(style.inside, style.blocks);
    row.add(style == leader);
  }
}
