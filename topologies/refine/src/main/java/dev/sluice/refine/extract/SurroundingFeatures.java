package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.List;

/** What stands before and after a block, and what the elements around it hold. */
final class SurroundingFeatures {

  private static final List<String> OF_NEIGHBOURS =
      List.of("letters", "link_density", "heading", "ended", "steps", "phrase");
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final List<String> OF_ANCESTORS =
      List.of("letters", "link_density", "blocks", "share", "prose", "other_prose");
  private static final int ANCESTORS = 3;

  static final List<String> NAMES = names();

  private final PageFigures figures;

  SurroundingFeatures(PageFigures figures) {
    this.figures = figures;
  }

  void describe(int index, FeatureRow row) {
    for (int offset : NEIGHBOURS) {
      describeNeighbour(index, index + offset, row);
    }
    describeAncestors(index, row);
  }

  private void describeNeighbour(int index, int other, FeatureRow row) {
    if (other < 0 || other >= figures.blocks.size()) {
      for (int i = 0; i < OF_NEIGHBOURS.size(); i++) {
        row.add(-1);
      }
      return;
    }
    Block block = figures.blocks.get(other);
    row.addLog(block.letters());
    row.add(block.linkDensity());
    row.add(block.kind() == Block.Kind.HEADING);
    row.add(figures.wordings[other].ended);
    row.add(steps(figures.holder(index), block.container()));
    row.add(figures.wordings[other].phrases != 0);
  }

  private int steps(int one, int other) {
    return one < 0 || other < 0 ? 9 : figures.stepsUp(one, other) + figures.stepsUp(other, one);
  }

  private void describeAncestors(int index, FeatureRow row) {
    ContainerTotals totals = figures.totals;
    int letters = figures.blocks.get(index).letters();
    int prose = figures.prose[index] ? letters : 0;
    int container = figures.holder(index);
    for (int i = 0; i < ANCESTORS; i++) {
      if (container >= 0 && figures.container(container).parent >= 0) {
        container = figures.container(container).parent;
      }
      if (container < 0) {
        for (int j = 0; j < OF_ANCESTORS.size(); j++) {
          row.add(0);
        }
        continue;
      }
      row.addLog(totals.letters[container]);
      row.add(totals.linkDensity(container));
      row.addLog(totals.blocks[container]);
      row.addShare(totals.letters[container], figures.letters);
      row.addShare(totals.prose[container], figures.proseLetters);
      row.addShare(totals.prose[container] - prose, totals.letters[container] - letters);
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int offset : NEIGHBOURS) {
      OF_NEIGHBOURS.forEach(name -> names.add("neighbour%+d_%s".formatted(offset, name)));
    }
    for (int i = 1; i <= ANCESTORS; i++) {
      String prefix = "ancestor" + i + "_";
      OF_ANCESTORS.forEach(name -> names.add(prefix + name));
    }
    return List.copyOf(names);
  }
}
