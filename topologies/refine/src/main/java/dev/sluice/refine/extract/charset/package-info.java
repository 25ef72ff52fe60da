/**
 * Bytes to text by the Encoding Standard and the HTML Standard's order of evidence. {@link
 * dev.sluice.refine.extract.charset.CharacterDecoder} is the way in: a byte order mark, the
 * transport's label, the page's own, then detection by letter pairs and frequent characters. A
 * label that the bytes refute is overruled. Everything takes time linear in the bytes, and
 * detection reads a bounded prefix.
 */
package dev.sluice.refine.extract.charset;
