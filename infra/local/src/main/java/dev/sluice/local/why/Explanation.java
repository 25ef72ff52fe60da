package dev.sluice.local.why;

import dev.sluice.refine.dedup.PairComparison;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RuleReading;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about one decision.
 *
 * @param recipe empty where it is not known any more
 * @param shard empty for what is not in a shard
 * @param text empty if it cannot be had
 * @param readings what the recipe's rules see; none without its measurements
 * @param twin the earlier document, of a duplicate; of one that another took the place of, that
 *     later one
 * @param followers documents dropped in favour of this one
 */
public record Explanation(
    DecisionNote note,
    Optional<Recipe> recipe,
    Optional<ShardPlace> shard,
    Optional<FoundText> text,
    List<RuleReading> readings,
    Optional<Twin> twin,
    Followers followers) {

  /**
   * The other document that a decision names.
   *
   * @param note its own decision, for the same recipe; empty if it is not there
   * @param comparison empty if a text is missing, or holds too little to be signed
   * @param differences empty if a text is missing
   */
  public record Twin(
      String docId,
      Optional<DecisionNote> note,
      Optional<FoundText> text,
      Optional<PairComparison> comparison,
      Optional<WordDiff> differences) {}

  /**
   * Documents that name this one as the earlier.
   *
   * @param first in the order found, a few of them
   */
  public record Followers(long count, List<DecisionNote> first) {}
}
