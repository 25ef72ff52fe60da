/**
 * A document in, labels and probabilities out: the models that a configuration names look at the
 * document through their views. Read {@link dev.sluice.refine.classify.ClassifierSet} first, then
 * {@link dev.sluice.refine.classify.ClassifiersConfig}. Engine, training and the built-in models
 * have packages of their own below this one. Nothing here decides: a recipe compares the numbers.
 */
package dev.sluice.refine.classify;
