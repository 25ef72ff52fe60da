package dev.sluice.refine.extract;

import java.util.List;
import java.util.stream.Stream;

/**
 * Describes each block of a page by figures that tell main text from furniture. The classes of its
 * parts name and define them.
 */
final class BlockFeatures {

  /** Figures of the page, the same for all its blocks. */
  private static final List<String> OF_PAGE =
      List.of("page_letters", "page_prose", "page_blocks", "page_link_density");

  static final List<String> NAMES =
      Stream.of(
              OwnFeatures.NAMES,
              OF_PAGE,
              SurroundingFeatures.NAMES,
              CoreFeatures.NAMES,
              StyleFeatures.NAMES,
              HintFeatures.NAMES)
          .flatMap(List::stream)
          .toList();

  private final PageFigures figures;
  private final int blocks;
  private final OwnFeatures own;
  private final SurroundingFeatures surrounding;
  private final CoreFeatures core;
  private final StyleFeatures style;
  private final HintFeatures hints;

  BlockFeatures(Page page) {
    figures = new PageFigures(page);
    blocks = page.blocks().size();
    own = new OwnFeatures(figures);
    surrounding = new SurroundingFeatures(figures);
    core = new CoreFeatures(figures);
    style = new StyleFeatures(figures);
    hints = new HintFeatures(figures);
  }

  /** The columns of {@link #NAMES} for one block; asked of one after another, from the first. */
  float[] row(int block) {
    FeatureRow row = new FeatureRow(NAMES.size());
    own.describe(block, row);
    row.addLog(figures.letters);
    row.addShare(figures.proseLetters, figures.letters);
    row.addLog(blocks);
    row.addShare(figures.linkedLetters, figures.letters);
    surrounding.describe(block, row);
    core.describe(block, row);
    style.describe(block, row);
    hints.describe(block, row);
    return row.values;
  }
}
