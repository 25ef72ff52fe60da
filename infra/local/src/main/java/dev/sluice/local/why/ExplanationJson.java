package dev.sluice.local.why;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.PairComparison;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RuleReading;
import java.util.Locale;
import java.util.Optional;

/** An explanation as one JSON object. Unknown fields are null. */
public final class ExplanationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  /** One line. */
  public static String of(Explanation it) {
    ObjectNode json = JSON.createObjectNode();
    note(it.note(), json);
    text(it.text(), json);
    it.shard()
        .ifPresent(
            shard ->
                json.putObject("shard")
                    .put("path", shard.shard().toString())
                    .put("index", shard.index())
                    .put("commit", shard.commit()));
    GroundsJson.put(it.note().grounds(), it.text(), json);
    ArrayNode readings = json.putArray("rules");
    it.readings().forEach(reading -> reading(reading, readings.addObject()));
    it.twin()
        .ifPresent(
            twin ->
                twin(
                    twin,
                    it.recipe(),
                    json.putObject(it.note().isRetracted() ? "later" : "earlier")));
    ObjectNode followers = json.putObject("dropped_for_this");
    followers.put("count", it.followers().count());
    ArrayNode first = followers.putArray("first");
    it.followers().first().forEach(note -> note(note, first.addObject()));
    return json.toString();
  }

  private static void note(DecisionNote note, ObjectNode json) {
    json.put("doc_id", note.docId()).put("source", note.source()).put("url", note.url());
    json.put("slice", note.slice()).put("event_time", note.eventTime());
    json.put("decision", note.decision()).put("rule", note.rule());
    json.set("value", note.value());
    json.put("threshold", note.threshold()).put("duplicate_of", note.duplicateOf());
    json.put("similarity", note.similarity()).put("method", note.method());
    json.put("recipe", note.recipe()).put("recipe_digest", note.recipeDigest());
    json.put("output", note.output());
    json.put("partition", note.partition()).put("ordinal", note.ordinal());
  }

  private static void text(Optional<FoundText> text, ObjectNode json) {
    json.put("text", text.map(FoundText::text).orElse(null));
    json.put("text_from", text.map(FoundText::from).orElse(null));
    text.flatMap(FoundText::annotated)
        .map(it -> it.getLanguage())
        .ifPresent(
            language ->
                json.putObject("language")
                    .put("label", language.getLabel())
                    .put("confidence", language.getScore()));
  }

  private static void reading(RuleReading reading, ObjectNode json) {
    json.put("rule", reading.rule().name()).put("signal", reading.rule().signal());
    json.put("aggregate", reading.aggregate()).put("spans", reading.spans());
    json.put("value", reading.value());
    json.put("min", reading.rule().min()).put("max", reading.rule().max());
    json.put("outcome", reading.outcome().name().toLowerCase(Locale.ROOT));
  }

  private static void twin(Explanation.Twin twin, Optional<Recipe> recipe, ObjectNode json) {
    json.put("doc_id", twin.docId());
    twin.note().ifPresent(note -> note(note, json));
    text(twin.text(), json);
    twin.comparison().ifPresent(pair -> comparison(pair, recipe, json.putObject("comparison")));
    twin.differences().ifPresent(diff -> differences(diff, json.putObject("differences")));
  }

  private static void comparison(PairComparison pair, Optional<Recipe> recipe, ObjectNode json) {
    json.put("family", pair.one().family());
    json.put("jaccard", pair.jaccard()).put("exact", pair.isExact());
    json.put("shingles_in_both", pair.sharedShingles());
    json.put("shingles_of_earlier", pair.sketch().size());
    json.put("shingles_of_later", pair.otherSketch().size());
    json.put("estimate", pair.estimate());
    recipe
        .map(it -> it.dedup().near())
        .ifPresent(
            near -> {
              Banding banding = near.banding();
              json.put("threshold", near.threshold());
              json.put("bands", banding.bands()).put("rows", banding.rows());
              ArrayNode common = json.putArray("bands_in_common");
              for (int band : pair.commonBands(banding)) {
                common.add(band);
              }
              json.put("probability_of_meeting", banding.collisionProbability(pair.jaccard()));
            });
  }

  private static void differences(WordDiff diff, ObjectNode json) {
    json.put("words_in_both", diff.shared());
    json.put("words_only_in_earlier", diff.onlyEarlier());
    json.put("words_only_in_later", diff.onlyLater());
    json.put("words_not_compared", diff.uncompared());
    ArrayNode places = json.putArray("places");
    int at = 0;
    for (WordDiff.Part part : diff.parts()) {
      if (!part.equal()) {
        places
            .addObject()
            .put("earlier_word", at)
            .put("earlier", String.join(" ", part.earlier()))
            .put("later", String.join(" ", part.later()));
      }
      at += part.earlier().size();
    }
  }
}
