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

  private BlockFeatures() {}

  /** A row for each block, with the columns of {@link #NAMES}. */
  static float[][] of(Page page) {
    PageFigures figures = new PageFigures(page);
    OwnFeatures own = new OwnFeatures(figures);
    SurroundingFeatures surrounding = new SurroundingFeatures(figures);
    CoreFeatures core = new CoreFeatures(figures);
    StyleFeatures style = new StyleFeatures(figures);
    HintFeatures hints = new HintFeatures(figures);
    float[][] rows = new float[page.blocks().size()][];
    for (int i = 0; i < rows.length; i++) {
      FeatureRow row = new FeatureRow(NAMES.size());
      own.describe(i, row);
      row.addLog(figures.letters);
      row.addShare(figures.proseLetters, figures.letters);
      row.addLog(rows.length);
      row.addShare(figures.linkedLetters, figures.letters);
      surrounding.describe(i, row);
      core.describe(i, row);
      style.describe(i, row);
      hints.describe(i, row);
      rows[i] = row.values;
    }
    return rows;
  }
}
