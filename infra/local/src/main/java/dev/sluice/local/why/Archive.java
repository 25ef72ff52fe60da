package dev.sluice.local.why;

import dev.sluice.refine.recipe.Recipe;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is left of a stream to look things up in. */
public interface Archive {

  /** Every decision there is, in no particular order of outputs. */
  void decisions(Consumer<DecisionNote> each) throws IOException;

  /**
   * Texts by doc_id, as they were compared; those that cannot be had any more are missing.
   *
   * @param missing told why, and what to do about it
   */
  Map<String, FoundText> texts(Collection<DecisionNote> wanted, Consumer<String> missing)
      throws IOException;

  /** The recipe that took a decision, where it is known. */
  Optional<Recipe> recipe(DecisionNote note) throws IOException;

  /** The shard that holds a curated document; empty before it is cut. */
  Optional<ShardPlace> shard(DecisionNote note);
}
