package dev.sluice.refine.extract.markup;

import java.util.regex.Pattern;

/**
 * MediaWiki's markup as plain text, the way of the Wikipedia text that RedPajama-V1 takes: without
 * templates, tables, references, files and comments; links by their labels. Other than there,
 * categories and links to other languages go too, mathematics stays between dollar signs, and so
 * does preformatted text. Headings are lines of their own, those with nothing below them go. A
 * redirect is empty. Templates are not expanded: what they would have shown is missing.
 */
final class WikiReader implements TextFormat {

  /** The word has a name in every language; the link tells that it is one. */
  private static final Pattern REDIRECT =
      Pattern.compile("\\s{0,9}#\\p{L}{2,40}\\s{0,9}:?\\s{0,9}\\[\\[");

  @Override
  public TitledText read(String text) {
    if (REDIRECT.matcher(text).lookingAt()) {
      return new TitledText(null, "");
    }
    String flat = new WikiNesting(text.replace("\r\n", "\n")).flattened();
    return new TitledText(null, WikiLines.of(flat));
  }
}
