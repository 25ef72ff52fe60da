/**
 * Bytes and their media type in, title and main text out. {@link
 * dev.sluice.refine.extract.Extractor} is the way in; {@link
 * dev.sluice.refine.extract.charset.CharacterDecoder} finds the character set, {@link
 * dev.sluice.refine.extract.HtmlReader} cuts a page into blocks of text and {@link
 * dev.sluice.refine.extract.MainContent} chooses among them as {@link
 * dev.sluice.refine.extract.ExtractionConfig} says. Texts in other formats than HTML go to {@link
 * dev.sluice.refine.extract.markup.TextFormats}. Everything read is hostile: sizes and depths are
 * bounded and no traversal recurses.
 */
package dev.sluice.refine.extract;
