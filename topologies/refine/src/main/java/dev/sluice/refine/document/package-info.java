/**
 * One text in, views of it out: code points, lines, words cut by white space, raw words, normalised
 * words, repeated word n-grams. {@link dev.sluice.refine.document.Document} holds them all and
 * computes each once, when first asked for. Whatever cuts words within white space starts from the
 * different ones among {@link dev.sluice.refine.document.SpacedWords}, by {@link
 * dev.sluice.refine.document.WordParts}, so that a word that comes again costs next to nothing. The
 * views follow RedPajama-V2 to the character, and with it Python's idea of word, space, number and
 * case ({@link dev.sluice.refine.document.CharacterClasses}). What is measured on the views is in
 * {@code signal}; near-duplicate shingles are in {@code dedup}.
 */
package dev.sluice.refine.document;
