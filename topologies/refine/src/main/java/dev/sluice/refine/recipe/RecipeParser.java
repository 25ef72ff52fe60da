package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.Generations;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.signal.DuplicateNgramMeaning;
import dev.sluice.refine.yaml.InvalidYamlException;
import dev.sluice.refine.yaml.YamlDocument;
import dev.sluice.refine.yaml.YamlMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** YAML to {@link Recipe}. */
final class RecipeParser {
  private static final Pattern DUPLICATE_NGRAMS = Pattern.compile("duplicate_([5-9]|10)grams");

  /** Share of pairs at the threshold that meet in a band, unless a recipe says otherwise. */
  private static final double RECALL = 0.99;

  private RecipeParser() {}

  static Recipe parse(String yaml) {
    try {
      return parse(YamlDocument.parse(yaml));
    } catch (InvalidYamlException e) {
      throw new InvalidRecipeException(e.path(), e.getMessage());
    }
  }

  static Recipe parse(YamlMap yaml) {
    try {
      return recipe(yaml);
    } catch (InvalidYamlException e) {
      throw new InvalidRecipeException(e.path(), e.getMessage());
    }
  }

  private static Recipe recipe(YamlMap root) {
    root.allowOnly(
        "name",
        "description",
        "curated_partitions",
        "languages",
        "rules",
        "pii",
        "edits",
        "decontaminate",
        "dedup");
    return new Recipe(
        root.text("name"),
        root.text("description", ""),
        root.has("curated_partitions")
            ? root.integer("curated_partitions")
            : Recipe.DEFAULT_PARTITIONS,
        root.has("languages") ? languages(root.map("languages")) : null,
        root.maps("rules").stream().map(RecipeParser::rule).toList(),
        root.has("pii") ? PiiParser.policy(root.map("pii")) : PiiPolicy.NONE,
        edits(root),
        root.has("decontaminate") ? Decontamination.of(root.map("decontaminate")) : null,
        root.has("dedup") ? dedup(root.map("dedup")) : Dedup.NONE);
  }

  private static SortedSet<LineEdit> edits(YamlMap root) {
    SortedSet<LineEdit> edits = new TreeSet<>();
    root.texts("edits").forEach(key -> edits.add(LineEdit.of(key)));
    return edits;
  }

  private static Languages languages(YamlMap yaml) {
    yaml.allowOnly("allow", "min_confidence", "slices", "exclude_slices");
    return new Languages(
        yaml.texts("allow"),
        yaml.has("min_confidence") ? yaml.number("min_confidence") : 0,
        scope(yaml));
  }

  private static Rule rule(YamlMap yaml) {
    yaml.allowOnly(
        "rule",
        "signal",
        "meaning",
        "aggregate",
        "min",
        "max",
        "slices",
        "exclude_slices",
        "languages",
        "when_missing");
    try {
      return new Rule(
          yaml.text("rule"),
          signal(yaml),
          yaml.choice("aggregate", Aggregate.class, Aggregate.VALUE),
          yaml.numberOrNull("min"),
          yaml.numberOrNull("max"),
          scope(yaml),
          yaml.choice("when_missing", Rule.WhenMissing.class, Rule.WhenMissing.REJECT));
    } catch (InvalidRecipeException e) {
      throw e.within(yaml.at(""));
    }
  }

  /**
   * The signal of a rule. Of the four measures called duplicate n-grams the rule names one by its
   * meaning, so that {@code duplicate_5grams} alone is never taken for any of them.
   */
  private static String signal(YamlMap yaml) {
    String signal = yaml.text("signal");
    Matcher grams = DUPLICATE_NGRAMS.matcher(signal);
    if (!grams.matches()) {
      if (yaml.has("meaning")) {
        throw new InvalidRecipeException(
            yaml.at("meaning"), yaml.text("meaning"), "absent unless signal is duplicate_Ngrams");
      }
      return signal;
    }
    String meaning = yaml.has("meaning") ? yaml.text("meaning") : "absent";
    return Arrays.stream(DuplicateNgramMeaning.values())
        .filter(it -> it.key().equals(meaning))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidRecipeException(
                    yaml.at("meaning"), meaning, "one of rpv2, datatrove, dolma, dclm"))
        .signal(Integer.parseInt(grams.group(1)));
  }

  private static Scope scope(YamlMap yaml) {
    return new Scope(yaml.texts("slices"), yaml.texts("exclude_slices"), yaml.texts("languages"));
  }

  private static Dedup dedup(YamlMap yaml) {
    yaml.allowOnly(
        "exact", "near", "paragraphs", "recrawls", "scope", "prefer", "ngrams", "generation");
    return new Dedup(
        yaml.has("exact") && yaml.flag("exact"),
        yaml.has("near") ? near(yaml.map("near")) : null,
        yaml.has("paragraphs") ? paragraphs(yaml.map("paragraphs")) : null,
        yaml.choice("recrawls", Recrawls.class, Recrawls.ALL),
        yaml.choice("scope", DedupScope.class, DedupScope.ALL),
        yaml.textsInOrder("prefer"),
        yaml.has("ngrams") ? NgramDedup.of(yaml.map("ngrams")) : null,
        yaml.has("generation") ? generations(yaml) : Generations.ONE);
  }

  private static Generations generations(YamlMap yaml) {
    String text = yaml.text("generation");
    long length =
        Span.parse(text)
            .filter(it -> it.equals(Duration.ofSeconds(it.toSeconds())))
            .filter(it -> it.compareTo(Duration.ofMillis(Dedup.MOST_GENERATION_MS)) <= 0)
            .map(Duration::toMillis)
            .orElse(0L);
    if (length <= 0) {
      throw Dedup.badGeneration(text);
    }
    return new Generations(length);
  }

  private static ParagraphDedup paragraphs(YamlMap yaml) {
    yaml.allowOnly("group", "min_characters", "first_copy");
    String firstCopy = yaml.text("first_copy", "keep");
    if (!firstCopy.equals("keep")) {
      throw new InvalidRecipeException(
          "dedup.paragraphs.first_copy", firstCopy, "keep: a stream cannot take it back");
    }
    return ParagraphDedup.of(
        yaml.has("group") ? yaml.texts("group") : new TreeSet<>(List.of("language", "slice")),
        yaml.has("min_characters") ? yaml.integer("min_characters") : 1);
  }

  private static NearDedup near(YamlMap yaml) {
    yaml.allowOnly("signature", "threshold", "recall", "bands", "rows", "verify");
    String signature = yaml.text("signature");
    double threshold = yaml.number("threshold");
    return new NearDedup(
        signature,
        threshold,
        yaml.has("bands") || yaml.has("rows")
            ? givenBanding(yaml)
            : bandingOf(signature, threshold, yaml.has("recall") ? yaml.number("recall") : RECALL),
        yaml.choice("verify", NearDedup.Verify.class, NearDedup.Verify.SHINGLES));
  }

  private static Banding givenBanding(YamlMap yaml) {
    if (yaml.has("recall")) {
      throw new InvalidRecipeException(
          yaml.at("recall"), yaml.number("recall"), "absent where bands and rows are given");
    }
    try {
      return new Banding(yaml.integer("bands"), yaml.integer("rows"));
    } catch (IllegalArgumentException e) {
      throw new InvalidRecipeException("dedup.near." + e.getMessage());
    }
  }

  /** Of a family that there is; {@link NearDedup} refuses any other. */
  private static Banding bandingOf(String signature, double threshold, double recall) {
    if (!(recall > 0 && recall < 1)) {
      throw new InvalidRecipeException("dedup.near.recall", recall, "above 0 and below 1");
    }
    int values = SignatureFamily.named(signature).map(SignatureFamily::length).orElse(1);
    return Banding.reaching(values, threshold, recall);
  }
}
