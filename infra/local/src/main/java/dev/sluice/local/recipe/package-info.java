/**
 * Recipes for people to read: {@link dev.sluice.local.recipe.RecipeText} and {@link
 * dev.sluice.local.recipe.RecipeJson} put a recipe into canonical terms, with its digest and the
 * curve of the banding that near duplicates are found by. What a recipe means lies in {@code
 * dev.sluice.refine.recipe}.
 */
package dev.sluice.local.recipe;
