package dev.sluice.local.why;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.decontaminate.Hit;
import java.util.Optional;

/** {@link Grounds} in JSON; what does not apply has no key. */
final class GroundsJson {
  private GroundsJson() {}

  static void put(Grounds grounds, Optional<FoundText> text, ObjectNode json) {
    Grounds.Withdrawal withdrawal = grounds.withdrawal();
    if (withdrawal != null) {
      json.putObject("retraction")
          .put("kind", withdrawal.kind().key())
          .put("by", withdrawal.by())
          .put("words", withdrawal.words())
          .put("written_at", withdrawal.writtenAt());
    }
    if (grounds.request() != null) {
      json.putObject("request")
          .put("takedown_id", grounds.request().id())
          .put("asks", grounds.request().asks())
          .put("reason", grounds.request().reason())
          .put("requested_at", grounds.request().requestedAt());
    }
    if (!grounds.passages().isEmpty()) {
      ArrayNode passages = json.putArray("contamination");
      grounds.passages().forEach(hit -> passage(hit, text, passages.addObject()));
    }
  }

  private static void passage(Hit hit, Optional<FoundText> text, ObjectNode json) {
    json.put("benchmark", hit.benchmark()).put("passage_id", hit.passageId());
    json.put("passage", hit.passage());
    json.put("span", text.flatMap(it -> PassageText.span(hit, it)).orElse(null));
    json.put("char_start", hit.charStart()).put("char_end", hit.charEnd());
    json.put("hits", hit.hits()).put("share", hit.share());
  }
}
