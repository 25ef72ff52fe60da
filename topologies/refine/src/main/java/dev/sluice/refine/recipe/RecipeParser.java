package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Banding;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML to {@link Recipe}. The file is hostile: at most 256 Ki characters, 16 levels and 16 aliases
 * of collections, plain data only, no key twice.
 */
final class RecipeParser {
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final int MOST_LEVELS = 16;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("recipe")
          .setCodePointLimit(MOST_CHARACTERS)
          .setMaxAliasesForCollections(16)
          .setAllowDuplicateKeys(false)
          .setAllowRecursiveKeys(false)
          .setAllowNonScalarKeys(false)
          .build();

  private RecipeParser() {}

  static Recipe parse(String yaml) {
    YamlMap root = YamlMap.of("", load(yaml));
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
      throw e.getMessage().startsWith("rules[") ? e : e.within(yaml.at(""));
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

  private static Object load(String yaml) {
    try {
      checkDepth(new Parse(SETTINGS).parseString(yaml));
      return new Load(SETTINGS).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new InvalidRecipeException("not a YAML document: " + e.getMessage());
    }
  }

  /** The loader recurses; the parser does not. */
  private static void checkDepth(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && ++depth > MOST_LEVELS) {
        throw new InvalidRecipeException(
            "a recipe must have at most %d nested levels".formatted(MOST_LEVELS));
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }
}
