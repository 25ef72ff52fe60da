/**
 * Text in, {@link dev.sluice.refine.language.Language} out. The detector is OpenNLP's language
 * model, an interim choice. What a document's source claims about its language is not used.
 */
package dev.sluice.refine.language;
