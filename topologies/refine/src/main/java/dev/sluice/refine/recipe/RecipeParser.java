package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.yaml.InvalidYamlException;
import dev.sluice.refine.yaml.YamlDocument;
import dev.sluice.refine.yaml.YamlMap;

/** YAML to {@link Recipe}. */
final class RecipeParser {
  private RecipeParser() {}

  static Recipe parse(String yaml) {
    try {
      return recipe(YamlDocument.parse(yaml));
    } catch (InvalidYamlException e) {
      throw new InvalidRecipeException(e.getMessage());
    }
  }

  private static Recipe recipe(YamlMap root) {
    root.allowOnly("name", "description", "curated_partitions", "languages", "rules", "dedup");
    return new Recipe(
        root.text("name"),
        root.text("description", ""),
        root.has("curated_partitions")
            ? root.integer("curated_partitions")
            : Recipe.DEFAULT_PARTITIONS,
        root.has("languages") ? languages(root.map("languages")) : null,
        root.maps("rules").stream().map(RecipeParser::rule).toList(),
        root.has("dedup") ? dedup(root.map("dedup")) : Dedup.NONE);
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
          yaml.text("signal"),
          yaml.choice("aggregate", Aggregate.class, Aggregate.VALUE),
          yaml.numberOrNull("min"),
          yaml.numberOrNull("max"),
          scope(yaml),
          yaml.choice("when_missing", Rule.WhenMissing.class, Rule.WhenMissing.REJECT));
    } catch (InvalidRecipeException e) {
      throw e.within(yaml.at(""));
    }
  }

  private static Scope scope(YamlMap yaml) {
    return new Scope(yaml.texts("slices"), yaml.texts("exclude_slices"), yaml.texts("languages"));
  }

  private static Dedup dedup(YamlMap yaml) {
    yaml.allowOnly("exact", "near");
    return new Dedup(
        yaml.has("exact") && yaml.flag("exact"), yaml.has("near") ? near(yaml.map("near")) : null);
  }

  private static NearDedup near(YamlMap yaml) {
    yaml.allowOnly("signature", "threshold", "bands", "rows");
    int bands = yaml.integer("bands");
    int rows = yaml.integer("rows");
    Banding banding;
    try {
      banding = new Banding(bands, rows);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecipeException("dedup.near." + e.getMessage());
    }
    return new NearDedup(yaml.text("signature"), yaml.number("threshold"), banding);
  }
}
