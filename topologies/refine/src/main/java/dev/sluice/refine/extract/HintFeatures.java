package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * What the names of the elements around a block and its own words hint at. For a hint of names: 0
 * no element around has it, else 4 the innermost, 3 one of the next two, 2 one further out, 1 one
 * that holds the {@link CoreElement}, too; -1 only the latter has it.
 */
final class HintFeatures {

  static final List<String> NAMES = names();

  private final PageFigures figures;

  HintFeatures(PageFigures figures) {
    this.figures = figures;
  }

  void describe(int index, FeatureRow row) {
    int holder = figures.holder(index);
    int itself = holder < 0 ? 0 : figures.container(holder).hints;
    int own = holder < 0 ? 0 : figures.container(holder).within;
    int near = holder < 0 ? 0 : figures.container(holder).near;
    int shared = figures.core < 0 ? 0 : figures.container(figures.core).within;
    for (int i = 0; i < ElementHints.MEANINGS.size(); i++) {
      int bit = 1 << i;
      boolean common = (shared & bit) != 0;
      if ((own & bit) == 0) {
        row.add(common ? -1 : 0);
      } else {
        row.add(common ? 1 : (near & bit) == 0 ? 2 : (itself & bit) == 0 ? 3 : 4);
      }
    }
    for (int i = 0; i < Wording.phraseGroups().size(); i++) {
      row.add((figures.wordings[index].phrases & 1 << i) != 0);
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    ElementHints.MEANINGS.forEach(name -> names.add("near_" + name));
    Wording.phraseGroups().forEach(name -> names.add("says_" + name));
    return List.copyOf(names);
  }
}
