package dev.sluice.local.why;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.PairComparison;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RuleReading;
import dev.sluice.schemas.avro.AnnotatedDocument;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An explanation for people to read on a terminal. Whatever was read from outside is made safe to
 * print.
 *
 * @param columns how texts are put side by side
 */
public record ExplanationText(SideBySide columns) {
  private static final MathContext DIGITS = new MathContext(6);

  /**
   * @param width columns of the terminal
   * @param full all of both texts, not only where they differ
   * @throws IllegalArgumentException if it is too narrow
   */
  public ExplanationText(int width, boolean full) {
    this(new SideBySide(width, full));
  }

  /** The lines of one explanation. */
  public List<String> lines(Explanation it) {
    List<String> lines = new ArrayList<>();
    document("document", it.note(), it.text(), lines);
    decision(it, lines);
    it.shard().ifPresent(shard -> shard(shard, lines));
    it.twin().ifPresent(twin -> twin(it, twin, lines));
    if (it.twin().isEmpty()) {
      readings(it, lines);
    }
    followers(it.followers(), lines);
    return lines;
  }

  private static void document(
      String title, DecisionNote note, Optional<FoundText> text, List<String> lines) {
    put(title, note.docId(), lines);
    put("  slice", note.slice(), lines);
    put("  source", note.source(), lines);
    put("  url", note.url(), lines);
    put("  event time", note.eventTime() == null ? null : note.eventTime().toString(), lines);
    text.flatMap(FoundText::annotated)
        .ifPresent(annotated -> put("  language", language(annotated), lines));
    text.ifPresent(
        found ->
            put(
                "  text",
                format("%,d code points; %s", length(found.text()), found.from()),
                lines));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String language(AnnotatedDocument document) {
    return document.getLanguage() == null
        ? "undetermined"
        : format("%s (%.3f)", document.getLanguage().getLabel(), document.getLanguage().getScore());
  }

  private static void decision(Explanation it, List<String> lines) {
    DecisionNote note = it.note();
    String what =
        switch (note.decision()) {
          case DecisionNote.CURATED -> "kept";
          case DecisionNote.DEAD_LETTER -> "dead letter: " + note.rule();
          default -> "rejected by " + note.rule();
        };
    put("decision", what, lines);
    if (note.value() != null && note.similarity() == null) {
      put("  value", note.value().asText(), lines);
    }
    put("  allowed", note.threshold(), lines);
    if (note.similarity() != null) {
      put("  similarity", format("%.4f", note.similarity()), lines);
    }
    put("  told by", note.method(), lines);
    if (note.recipe() != null) {
      put("  recipe", note.recipe() + ", digest " + note.recipeDigest(), lines);
    }
    if (note.partition() != null) {
      put(
          "  lies in",
          format(
              "partition %d, ordinal %d%s",
              note.partition(),
              note.ordinal(),
              note.output() == null ? "" : " of curated." + note.output()),
          lines);
    }
  }

  private static void shard(ShardPlace shard, List<String> lines) {
    put(
        "  shard",
        format("%s, document %d, commit %d", shard.shard(), shard.index(), shard.commit()),
        lines);
  }

  private void twin(Explanation it, Explanation.Twin twin, List<String> lines) {
    lines.add("");
    if (twin.note().isPresent()) {
      document("earlier", twin.note().get(), twin.text(), lines);
      put("  decision", of(twin.note().get()), lines);
    } else {
      put("earlier", twin.docId() + ", of which no decision is found", lines);
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

  private static void comparison(PairComparison pair, Optional<Recipe> recipe, List<String> lines) {
    lines.add("");
    put(
        "similarity",
        format(
            "Jaccard %.4f, %s: %,d shingles in both, of %,d and %,d",
            pair.jaccard(),
            pair.isExact() ? "exact" : "of a sample of the shingles",
            pair.sharedShingles(),
            pair.sketch().size(),
            pair.otherSketch().size()),
        lines);
    put(
        "  estimate",
        format(
            "%.4f by %d of %d equal values of %s (standard deviation %.3f)",
            pair.estimate(),
            Math.round(pair.estimate() * pair.one().length()),
            pair.one().length(),
            pair.one().family(),
            pair.estimateDeviation()),
        lines);
    Optional<NearDedup> near = recipe.flatMap(it -> Optional.ofNullable(it.dedup().near()));
    near.ifPresent(it -> bands(pair, it.banding(), lines));
  }

  private static void bands(PairComparison pair, Banding banding, List<String> lines) {
    int[] common = pair.commonBands(banding);
    put(
        "  bands",
        format(
            "%d of %d bands of %d values agree%s%s",
            common.length,
            banding.bands(),
            banding.rows(),
            common.length == 0 ? "" : ", numbers ",
            Arrays.stream(common).mapToObj(Integer::toString).collect(Collectors.joining(", "))),
        lines);
    put(
        "  meeting",
        format(
            "%.2f %% of pairs of this similarity meet in a band",
            100 * banding.collisionProbability(pair.jaccard())),
        lines);
  }

  private static void readings(Explanation it, List<String> lines) {
    if (it.readings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(format("%-28s %-40s %14s %-22s %s", "rule", "signal", "value", "allowed", ""));
    for (RuleReading reading : it.readings()) {
      boolean names = reading.rule().name().equals(it.note().rule());
      if (reading.outcome() == RuleReading.Outcome.NOT_ASKED && !names) {
        continue;
      }
      lines.add(
          format(
                  "%-28s %-40s %14s %-22s %s",
                  reading.rule().name(),
                  signal(reading),
                  reading.value() == null ? "none" : number(reading.value()),
                  bounds(reading),
                  switch (reading.outcome()) {
                    case PASSES -> "";
                    case FAILS -> names ? "FAILS, decided" : "fails";
                    case NOT_ASKED -> "not asked";
                  })
              .stripTrailing());
    }
  }

  private static String signal(RuleReading reading) {
    return reading.spans() == 0
        ? reading.rule().signal()
        : format("%s (%s of %d)", reading.rule().signal(), reading.aggregate(), reading.spans());
  }

  static String bounds(RuleReading reading) {
    Double min = reading.rule().min();
    Double max = reading.rule().max();
    if (min == null) {
      return "<= " + number(max);
    }
    return max == null ? ">= " + number(min) : number(min) + " to " + number(max);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static void followers(Explanation.Followers followers, List<String> lines) {
    if (followers.count() == 0) {
      return;
    }
    lines.add("");
    put("dropped for this one", format("%,d", followers.count()), lines);
    for (DecisionNote note : followers.first()) {
      lines.add(
          format(
              "  %s  %-18s %s  %s",
              note.docId(),
              note.rule(),
              note.similarity() == null ? "      " : format("%.4f", note.similarity()),
              DisplayWords.line(note.url() != null ? note.url() : note.source())));
    }
    if (followers.count() > followers.first().size()) {
      lines.add(format("  ... and %,d more", followers.count() - followers.first().size()));
    }
  }

  private static void put(String key, String value, List<String> lines) {
    if (value != null) {
      lines.add(format("%-12s %s", key, DisplayWords.line(value)));
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
