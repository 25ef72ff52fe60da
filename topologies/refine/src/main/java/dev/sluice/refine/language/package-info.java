/**
 * Text in, {@link dev.sluice.refine.language.Language} out. {@link
 * dev.sluice.refine.language.LanguageDetector} is the class to read: a view of the text ({@code
 * LanguageView}), the bundled fastText model, what the script allows, a calibrated confidence.
 * {@link dev.sluice.refine.language.LanguageCode} compares the ways to write a language. What a
 * document's source claims about its language is not used. Models of other people are read by
 * {@code classify}.
 */
package dev.sluice.refine.language;
