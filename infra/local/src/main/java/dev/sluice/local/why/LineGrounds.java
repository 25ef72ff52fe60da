package dev.sluice.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.schemas.Retraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@link Grounds} as far as a line of {@code decisions.jsonl.gz} tells them. */
final class LineGrounds {
  private LineGrounds() {}

  static Grounds of(JsonNode line) {
    List<Hit> passages = new ArrayList<>();
    for (JsonNode it : line.path("contamination")) {
      passages.add(
          new Hit(
              it.path("benchmark").asText(),
              it.path("passage_id").asText(),
              it.path("passage").asText(),
              it.path("char_start").asInt(),
              it.path("char_end").asInt(),
              it.path("hits").asInt(),
              it.path("share").asDouble()));
    }
    return new Grounds(withdrawal(line), null, passages);
  }

  private static Grounds.Withdrawal withdrawal(JsonNode line) {
    if (!line.path("retracted").asBoolean()) {
      return null;
    }
    String by =
        line.path("duplicate_of").isTextual()
            ? line.path("duplicate_of").asText()
            : line.path("threshold").asText();
    return Arrays.stream(Retraction.Kind.values())
        .filter(kind -> kind.key().equals(line.path("rule").asText()))
        .findFirst()
        .map(kind -> new Grounds.Withdrawal(kind, by, line.path("value").asText(), null))
        .orElse(null);
  }
}
