package dev.sluice.local.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.BandingCurve;
import dev.sluice.refine.dedup.ngram.FilterSize;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;

/** A recipe as one JSON object. */
public final class RecipeJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Similarities of the curve in hundredths: from this one to 1. */
  private static final int FIRST = 30;

  private static final int STEP = 5;

  private RecipeJson() {}

  /**
   * The canonical terms under {@code recipe}, the digest, and banding and filters where there are.
   */
  public static ObjectNode of(Recipe recipe) throws JsonProcessingException {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", recipe.name()).put("description", recipe.description());
    json.put("digest", recipe.digest());
    json.set("recipe", JSON.readTree(recipe.canonical()));
    NearDedup near = recipe.dedup().near();
    if (near != null) {
      banding(near, json.putObject("banding"));
    }
    if (recipe.dedup().ngrams() != null) {
      FilterSize size = recipe.dedup().ngrams().filterSize();
      json.putObject("ngram_filters")
          .put("filters", FilterSize.SHARDS)
          .put("hashes", size.hashes())
          .put("bytes", size.bytesOfAll());
    }
    return json;
  }

  private static void banding(NearDedup near, ObjectNode json) {
    Banding banding = near.banding();
    BandingCurve curve = new BandingCurve(banding, near.threshold());
    json.put("signature", near.signature()).put("values", near.family().length());
    json.put("threshold", near.threshold()).put("verify", near.verify().key());
    json.put("bands", banding.bands()).put("rows", banding.rows());
    json.put("recall_at_threshold", curve.recallAtThreshold());
    json.put("similarity_at_which_half_meet", curve.midpoint());
    json.put("missed_above_threshold", curve.missed());
    json.put("false_candidates_below_threshold", curve.falseCandidates());
    ArrayNode points = json.putArray("curve");
    for (int hundredths = FIRST; hundredths <= 100; hundredths += STEP) {
      points
          .addObject()
          .put("similarity", hundredths / 100.0)
          .put("meet", banding.collisionProbability(hundredths / 100.0));
    }
  }
}
