/**
 * Words as datatrove sees them. A text goes in, {@link dev.sluice.refine.words.Words} come out:
 * ranges of code points, cut by the rules of spaCy's blank tokenisers, which FineWeb's filters and
 * MinHash count by. Start at {@link dev.sluice.refine.words.WordRules}; {@link
 * dev.sluice.refine.words.Sentences} counts sentences and {@link
 * dev.sluice.refine.words.SimplifiedText} is the text that near-duplicates are looked for in. What
 * the rules know of characters and of fixed cases is data, in two resources beside this package.
 * The words of RedPajama-V2 are another matter: {@code document.NormalisedWords}.
 */
package dev.sluice.refine.words;
