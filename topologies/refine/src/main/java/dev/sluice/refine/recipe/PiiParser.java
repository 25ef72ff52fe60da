package dev.sluice.refine.recipe;

import dev.sluice.refine.pii.PiiMask;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The section {@code pii} of a recipe. A treatment is an action, or a mapping of action and style.
 */
final class PiiParser {
  private static final String DEFAULT = "default";

  private PiiParser() {}

  static PiiPolicy policy(YamlMap yaml) {
    List<String> keys = new ArrayList<>(PiiType.keys());
    keys.add(DEFAULT);
    yaml.allowOnly(keys.toArray(String[]::new));
    PiiTreatment otherwise = yaml.has(DEFAULT) ? treatment(yaml, DEFAULT) : PiiTreatment.KEEP;
    SortedMap<PiiType, PiiTreatment> treatments = new TreeMap<>();
    for (PiiType type : PiiType.values()) {
      boolean own = yaml.has(type.key());
      treatments.put(type, own ? treatment(yaml, type.key()) : otherwise);
    }
    return new PiiPolicy(treatments);
  }

  private static PiiTreatment treatment(YamlMap yaml, String key) {
    if (yaml.isText(key)) {
      return treatment(yaml.choice(key, PiiTreatment.Action.class, null), null);
    }
    YamlMap map = yaml.map(key);
    map.allowOnly("action", "style");
    map.text("action");
    try {
      return treatment(
          map.choice("action", PiiTreatment.Action.class, null),
          map.choice("style", PiiMask.class, null));
    } catch (InvalidRecipeException e) {
      throw e.within(map.at(""));
    }
  }

  private static PiiTreatment treatment(PiiTreatment.Action action, PiiMask style) {
    boolean tag = action == PiiTreatment.Action.MASK && style == null;
    return new PiiTreatment(action, tag ? PiiMask.TAG : style);
  }
}
