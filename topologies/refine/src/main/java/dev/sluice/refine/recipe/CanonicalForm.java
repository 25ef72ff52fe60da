package dev.sluice.refine.recipe;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one JSON text of a recipe that its digest is taken of: keys in code-unit order, no white
 * space, every default written out, absent settings left out, numbers plain, sets sorted. Keys are
 * those of the YAML; the description is left out.
 */
final class CanonicalForm {
  private CanonicalForm() {}

  static String of(Recipe recipe) {
    Map<String, Object> json = new TreeMap<>();
    json.put("name", recipe.name());
    json.put("curated_partitions", recipe.curatedPartitions());
    if (recipe.languages() != null) {
      json.put("languages", languages(recipe.languages()));
    }
    json.put("rules", recipe.rules().stream().map(CanonicalForm::rule).toList());
    if (!recipe.pii().treatments().isEmpty()) {
      json.put("pii", pii(recipe.pii()));
    }
    if (!recipe.edits().isEmpty()) {
      json.put("edits", recipe.edits().stream().map(LineEdit::key).toList());
    }
    if (recipe.decontamination() != null) {
      json.put("decontaminate", decontamination(recipe.decontamination()));
    }
    json.put("dedup", dedup(recipe.dedup()));
    return write(json, new StringBuilder()).toString();
  }

  private static Map<String, Object> languages(Languages languages) {
    Map<String, Object> json = scope(languages.scope());
    json.put("allow", languages.allow());
    json.put("min_confidence", languages.minConfidence());
    return json;
  }

  private static Map<String, Object> rule(Rule rule) {
    Map<String, Object> json = scope(rule.scope());
    json.put("rule", rule.name());
    json.put("signal", rule.signal());
    json.put("aggregate", rule.aggregate().key());
    json.put("when_missing", rule.whenMissing().key());
    if (rule.min() != null) {
      json.put("min", rule.min());
    }
    if (rule.max() != null) {
      json.put("max", rule.max());
    }
    return json;
  }

  private static Map<String, Object> scope(Scope scope) {
    Map<String, Object> json = new TreeMap<>();
    json.put("slices", scope.slices());
    json.put("exclude_slices", scope.excludedSlices());
    json.put("languages", scope.languages());
    json.values().removeIf(it -> ((Collection<?>) it).isEmpty());
    return json;
  }

  private static Map<String, Object> pii(PiiPolicy policy) {
    Map<String, Object> json = new TreeMap<>();
    policy
        .treatments()
        .forEach(
            (type, treatment) -> {
              Map<String, Object> entry = new TreeMap<>();
              entry.put("action", treatment.action().key());
              if (treatment.style() != null) {
                entry.put("style", treatment.style().key());
              }
              json.put(type.key(), entry);
            });
    return json;
  }

  private static Map<String, Object> decontamination(Decontamination decontamination) {
    return new TreeMap<>(
        Map.of(
            "method", decontamination.criteria().method().key(),
            "n", decontamination.criteria().n(),
            "min_hits", decontamination.criteria().minHits(),
            "min_share", decontamination.criteria().minShare(),
            "benchmarks", decontamination.benchmarks()));
  }

  private static Map<String, Object> dedup(Dedup dedup) {
    Map<String, Object> json = new TreeMap<>();
    json.put("exact", dedup.exact());
    if (dedup.near() != null) {
      NearDedup near = dedup.near();
      json.put(
          "near",
          new TreeMap<>(
              Map.of(
                  "signature", near.signature(),
                  "threshold", near.threshold(),
                  "bands", near.banding().bands(),
                  "rows", near.banding().rows(),
                  "verify", near.verify().key())));
    }
    if (dedup.paragraphs() != null) {
      ParagraphDedup paragraphs = dedup.paragraphs();
      json.put(
          "paragraphs",
          new TreeMap<>(
              Map.of(
                  "group", paragraphs.group(),
                  "min_characters", paragraphs.minCharacters(),
                  "first_copy", "keep")));
    }
    // Later settings are written only where they differ: digests of older recipes stay.
    if (dedup.recrawls() != Recrawls.ALL) {
      json.put("recrawls", dedup.recrawls().key());
    }
    if (dedup.scope() != DedupScope.ALL) {
      json.put("scope", dedup.scope().key());
    }
    if (!dedup.prefer().isEmpty()) {
      json.put("prefer", dedup.prefer());
    }
    if (dedup.ngrams() != null) {
      json.put("ngrams", ngrams(dedup.ngrams()));
    }
    if (dedup.generations().forget()) {
      json.put("generation", Span.text(dedup.generations().length()));
    }
    return json;
  }

  private static Map<String, Object> ngrams(NgramDedup ngrams) {
    return new TreeMap<>(
        Map.of(
            "group", ngrams.group(),
            "words", ngrams.words(),
            "min_words", ngrams.minWords(),
            "paragraph_share", ngrams.paragraphShare(),
            "document_share", ngrams.documentShare(),
            "expected", ngrams.expected(),
            "false_positive_rate", ngrams.falsePositiveRate()));
  }

  private static StringBuilder write(Object value, StringBuilder json) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        quote((String) entry.getKey(), json.append(separator)).append(':');
        write(entry.getValue(), json);
        separator = ",";
      }
      return json.append(map.isEmpty() ? "{}" : "}");
    }
    if (value instanceof Collection<?> list) {
      String separator = "[";
      for (Object item : list) {
        write(item, json.append(separator));
        separator = ",";
      }
      return json.append(list.isEmpty() ? "[]" : "]");
    }
    if (value instanceof Double number) {
      return json.append(Numbers.plain(number));
    }
    return value instanceof String text ? quote(text, json) : json.append(value);
  }

  private static StringBuilder quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }
}
