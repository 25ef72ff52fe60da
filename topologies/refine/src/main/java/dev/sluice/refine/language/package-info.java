/**
 * Text in, {@link dev.sluice.refine.language.Language} out. {@link
 * dev.sluice.refine.language.LanguageDetector} is the class to read. It evaluates OpenNLP's
 * published model for 103 languages, an interim choice, on a compact copy of its weights. What a
 * document's source claims about its language is not used.
 */
package dev.sluice.refine.language;
