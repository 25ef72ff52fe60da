/**
 * Bytes and their media type in, title and main text out. {@link
 * dev.sluice.refine.extract.Extractor} is the way in; {@link
 * dev.sluice.refine.extract.charset.CharacterDecoder} finds the character set, {@link
 * dev.sluice.refine.extract.HtmlReader} cuts a page into blocks of text and {@link
 * dev.sluice.refine.extract.MainContent} chooses among them as {@link
 * dev.sluice.refine.extract.ExtractionConfig} says. Everything read is hostile: sizes and depths
 * are bounded and no traversal recurses. Records of LaTeX and wiki markup are not read here yet.
 */
package dev.sluice.refine.extract;
