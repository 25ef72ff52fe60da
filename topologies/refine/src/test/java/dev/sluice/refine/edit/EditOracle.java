package dev.sluice.refine.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rules of {@link TextEdits} word by word, over sets of code points and in no hurry. */
final class EditOracle {
  private final int[] text;
  private final List<Edit> edits;

  EditOracle(String text, List<Edit> edits) {
    this.text = text.codePoints().toArray();
    this.edits = edits;
  }

  String edited() {
    TreeSet<Integer> deleted = new TreeSet<>();
    edits.stream().filter(Edit::isDeletion).forEach(it -> deleted.addAll(points(it)));
    List<List<Edit>> groups = new ArrayList<>();
    for (Edit edit : edits) {
      if (!edit.isDeletion() && deleted.containsAll(points(edit))) {
        continue;
      }
      List<Edit> joined = new ArrayList<>(List.of(edit));
      groups.removeIf(
          group -> {
            boolean meets = group.stream().anyMatch(it -> extent(joined).removeAll(points(it)));
            if (meets) {
              joined.addAll(group);
            }
            return meets;
          });
      groups.add(joined);
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length; i++) {
      int point = i;
      List<Edit> group =
          groups.stream().filter(it -> extent(it).contains(point)).findFirst().orElse(null);
      if (group == null) {
        result.appendCodePoint(text[i]);
      } else if (extent(group).first() == i) {
        result.append(replacement(group));
      }
    }
    return result.toString();
  }

  private static String replacement(List<Edit> group) {
    return group.stream()
        .filter(it -> !it.isDeletion())
        .min(
            Comparator.comparing(Edit::charStart)
                .thenComparing(it -> -it.charEnd())
                .thenComparing(Edit::replacement))
        .map(Edit::replacement)
        .orElse("");
  }

  private static SortedSet<Integer> extent(List<Edit> group) {
    SortedSet<Integer> points = new TreeSet<>();
    group.forEach(it -> points.addAll(points(it)));
    return points;
  }

  private static Set<Integer> points(Edit edit) {
    SortedSet<Integer> points = new TreeSet<>();
    for (int i = edit.charStart(); i < edit.charEnd(); i++) {
      points.add(i);
    }
    return points;
  }
}
