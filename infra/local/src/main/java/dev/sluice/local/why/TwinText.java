package dev.sluice.local.why;

import static dev.sluice.local.why.Lines.format;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.PairComparison;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The other document that a decision names, how alike the two are, and both texts. */
record TwinText(SideBySide columns) {

  void write(Explanation it, Explanation.Twin twin, Lines lines) {
    String title = it.note().isRetracted() ? "later" : "earlier";
    lines.add("");
    if (twin.note().isPresent()) {
      DocumentText.write(title, twin.note().get(), twin.text(), lines);
      lines.put("  decision", of(twin.note().get()));
    } else {
      lines.put(title, twin.docId() + ", of which no decision is found");
    }
    twin.comparison().ifPresent(pair -> comparison(pair, it.recipe(), lines));
    twin.differences()
        .ifPresent(
            diff -> {
              lines.add("");
              lines.add(
                  format(
                      "texts      %s: %,d words only in the earlier, %,d only in the later,"
                          + " %,d in both",
                      diff.differences() == 1
                          ? "1 place differs"
                          : diff.differences() + " places differ",
                      diff.onlyEarlier(),
                      diff.onlyLater(),
                      diff.shared()));
              lines.addAll(columns.lines(diff));
            });
  }

  private static String of(DecisionNote note) {
    if (note.rule() == null) {
      return "kept";
    }
    return note.decision()
        + " by "
        + note.rule()
        + (note.duplicateOf() == null ? "" : ", duplicate of " + note.duplicateOf());
  }

  private static void comparison(PairComparison pair, Optional<Recipe> recipe, Lines lines) {
    lines.add("");
    lines.put(
        "similarity",
        format(
            "Jaccard %.4f, %s: %,d shingles in both, of %,d and %,d",
            pair.jaccard(),
            pair.isExact() ? "exact" : "of a sample of the shingles",
            pair.sharedShingles(),
            pair.sketch().size(),
            pair.otherSketch().size()));
    lines.put(
        "  estimate",
        format(
            "%.4f by %d of %d equal values of %s (standard deviation %.3f)",
            pair.estimate(),
            Math.round(pair.estimate() * pair.one().length()),
            pair.one().length(),
            pair.one().family(),
            pair.estimateDeviation()));
    Optional<NearDedup> near = recipe.flatMap(it -> Optional.ofNullable(it.dedup().near()));
    near.ifPresent(it -> bands(pair, it.banding(), lines));
  }

  private static void bands(PairComparison pair, Banding banding, Lines lines) {
    int[] common = pair.commonBands(banding);
    lines.put(
        "  bands",
        format(
            "%d of %d bands of %d values agree%s%s",
            common.length,
            banding.bands(),
            banding.rows(),
            common.length == 0 ? "" : ", numbers ",
            Arrays.stream(common).mapToObj(Integer::toString).collect(Collectors.joining(", "))));
    lines.put(
        "  meeting",
        format(
            "%.2f %% of pairs of this similarity meet in a band",
            100 * banding.collisionProbability(pair.jaccard())));
  }
}
