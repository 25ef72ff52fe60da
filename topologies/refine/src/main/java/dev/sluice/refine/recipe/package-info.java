/**
 * A recipe's YAML in, {@link dev.sluice.refine.recipe.Recipe} out; measurements of a document in,
 * {@link dev.sluice.refine.recipe.Decision} out. Start at {@link dev.sluice.refine.recipe.Recipe},
 * then {@link dev.sluice.refine.recipe.RecipeRules}; the resource {@code recipes/default.yaml}
 * shows every key. Nothing here reads files, and nothing measures: a recipe only compares what
 * annotate has measured. Duplicates need other documents and are decided by the curate job, with
 * the settings of {@link dev.sluice.refine.recipe.Dedup}.
 */
package dev.sluice.refine.recipe;
