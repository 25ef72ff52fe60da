package dev.sluice.local.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A recipe for people to read, made of {@link RecipeJson}: YAML that gives the same digest. */
public final class RecipeText {
  private static final int BAR = 50;

  private RecipeText() {}

  /** The lines, of which those that are no YAML are comments. */
  public static List<String> lines(JsonNode json) {
    List<String> lines = new ArrayList<>();
    lines.add("# digest " + json.path("digest").asText());
    JsonNode recipe = json.path("recipe");
    lines.add("name: " + json.path("name").asText());
    if (!json.path("description").asText().isEmpty()) {
      lines.add("description: " + scalar(json.path("description")));
    }
    for (Map.Entry<String, JsonNode> part : recipe.properties()) {
      if (part.getKey().equals("name")) {
        continue;
      }
      part(part.getKey(), part.getValue(), lines);
    }
    if (json.has("banding")) {
      lines.add("");
      banding(json.path("banding"), lines);
    }
    if (json.has("ngram_filters")) {
      lines.add("");
      JsonNode filters = json.path("ngram_filters");
      lines.add(
          comment(
              "N-grams: %d Bloom filters of %d hashes, %.1f MB in all in the memory of curate.",
              filters.path("filters").asInt(),
              filters.path("hashes").asInt(),
              filters.path("bytes").asLong() / 1e6));
    }
    return lines;
  }

  private static void part(String key, JsonNode value, List<String> lines) {
    if (key.equals("rules") && !value.isEmpty()) {
      lines.add("rules:");
      value.forEach(rule -> lines.add("  - " + flow(rule)));
    } else if (value.isObject()) {
      lines.add(key + ":");
      for (Map.Entry<String, JsonNode> below : value.properties()) {
        lines.add("  %s: %s".formatted(below.getKey(), flow(below.getValue())));
      }
    } else {
      lines.add(key + ": " + flow(value));
    }
  }

  private static String flow(JsonNode value) {
    if (value.isObject()) {
      StringJoiner joined = new StringJoiner(", ", "{", "}");
      // What a rule is called comes first, for people.
      if (value.has("rule")) {
        joined.add("rule: " + flow(value.path("rule")));
      }
      value.properties().stream()
          .filter(it -> !it.getKey().equals("rule"))
          .forEach(it -> joined.add(it.getKey() + ": " + flow(it.getValue())));
      return joined.toString();
    }
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(", ", "[", "]");
      value.forEach(it -> joined.add(flow(it)));
      return joined.toString();
    }
    return scalar(value);
  }

  /** A JSON text is a YAML text; what needs no quotes goes without. */
  private static String scalar(JsonNode value) {
    boolean plain =
        value.isTextual()
            && value.asText().matches("[a-z][a-zA-Z0-9_-]*")
            && !value.asText().matches("true|false|null|yes|no|on|off|y|n");
    return plain ? value.asText() : value.toString();
  }

  private static void banding(JsonNode json, List<String> lines) {
    int bands = json.path("bands").asInt();
    int rows = json.path("rows").asInt();
    double threshold = json.path("threshold").asDouble();
    lines.add(
        comment(
            "Near duplicates: %d bands of %d values of %s, %d of its %d; pairs that meet are"
                + " verified by their %s.",
            bands,
            rows,
            json.path("signature").asText(),
            bands * rows,
            json.path("values").asInt(),
            json.path("verify").asText()));
    lines.add(
        comment(
            "At the threshold of %s, %.2f %% of pairs meet; half of all at %.3f.",
            threshold,
            100 * json.path("recall_at_threshold").asDouble(),
            json.path("similarity_at_which_half_meet").asDouble()));
    lines.add(
        comment(
            "Were similarities spread evenly: %.3f %% of pairs above it would be missed, %.1f %% of"
                + " those below compared in vain.",
            100 * json.path("missed_above_threshold").asDouble(),
            100 * json.path("false_candidates_below_threshold").asDouble()));
    lines.add("#");
    lines.add("# similarity     meet    0 %" + " ".repeat(BAR - 8) + "100 %");
    boolean marked = false;
    for (JsonNode point : json.path("curve")) {
      double similarity = point.path("similarity").asDouble();
      double meet = point.path("meet").asDouble();
      boolean mark = !marked && similarity >= threshold - 1e-9;
      marked |= mark;
      String bar = "#".repeat((int) Math.round(meet * BAR));
      lines.add(
          comment(
              "     %.2f %9.4f %%  |%s%s|%s",
              similarity,
              100 * meet,
              bar,
              " ".repeat(BAR - bar.length()),
              mark ? " threshold" : ""));
    }
  }

  private static String comment(String pattern, Object... values) {
    return "# " + String.format(Locale.ROOT, pattern, values);
  }
}
