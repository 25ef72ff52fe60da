package dev.sluice.refine.extract;

import java.util.Set;

/** Kinds of elements by their tags. */
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

  static final Set<String> EMPHASES = Set.of("b", "strong", "i", "em", "small");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private ElementNames() {}
}
