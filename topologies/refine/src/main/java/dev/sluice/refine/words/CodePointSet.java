package dev.sluice.refine.words;

import java.util.ArrayList;
import java.util.List;

/** Named sets of code points, read from ranges of hexadecimal numbers. */
final class CodePointSet {

  private final List<int[]> ranges = new ArrayList<>();

  private CodePointSet() {}

  /** The set of that name in {@code character-sets.txt}. */
  static CodePointSet named(String name) {
    CodePointSet set = new CodePointSet();
    for (String line : Resource.lines("character-sets.txt")) {
      String[] fields = line.split(" ", -1);
      if (fields[0].equals(name)) {
        for (int i = 1; i < fields.length; i++) {
          String[] bounds = fields[i].split("-", 2);
          int first = Integer.parseInt(bounds[0], 16);
          set.ranges.add(new int[] {first, Integer.parseInt(bounds[bounds.length - 1], 16)});
        }
      }
    }
    if (set.ranges.isEmpty()) {
      throw new IllegalStateException("no set of code points is named " + name);
    }
    return set;
  }

  boolean contains(int codePoint) {
    for (int[] range : ranges) {
      if (range[0] <= codePoint && codePoint <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
