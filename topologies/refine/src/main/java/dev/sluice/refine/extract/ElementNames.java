package dev.sluice.refine.extract;

import java.util.Set;
import java.util.regex.Pattern;

/** What elements and the names authors give them say about their content. */
final class ElementNames {

  /** Never text for readers. */
  static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "button",
          "textarea",
          "input",
          "datalist",
          "map",
          "head",
          "frameset",
          "noframes",
          "dialog");

  /** Set apart from the main text by the page itself. */
  static final Set<String> ASIDE = Set.of("nav", "header", "footer", "aside", "form", "menu");

  static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "article",
          "section",
          "main",
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "pre",
          "blockquote",
          "figure",
          "figcaption",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "address",
          "center",
          "details",
          "summary",
          "fieldset",
          "legend",
          "hr",
          "nav",
          "header",
          "footer",
          "aside",
          "form",
          "menu",
          "hgroup",
          "search");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "comment|disqus|sidebar|side-bar|share|sharing|social|related|newsletter|breadcrumb"
              + "|pagination|pager|popup|modal|cookie|consent|banner|sponsor|advert|promo|menu"
              + "|navbar|footer|masthead|toolbar|widget|recommend|subscribe|login|skip-link");

  private static final Pattern MAIN =
      Pattern.compile("article|body|content|entry|main|post|story|text|blog|column");

  private ElementNames() {}

  /** Whether class and id (lower case, joined) name furniture and nothing like content. */
  static boolean isFurniture(String names) {
    return FURNITURE.matcher(names).find() && !MAIN.matcher(names).find();
  }

  /** 1 for names of content, -1 for names of furniture, 0 for neither or both. */
  static int hint(String names) {
    int hint = MAIN.matcher(names).find() ? 1 : 0;
    return FURNITURE.matcher(names).find() ? hint - 1 : hint;
  }
}
