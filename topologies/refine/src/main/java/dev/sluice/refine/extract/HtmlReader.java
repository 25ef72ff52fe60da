package dev.sluice.refine.extract;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Parses a page and walks it, without recursion, into a {@link Page}. */
final class HtmlReader implements NodeFilter {

  /** Deeper elements are hung onto this depth; no page for people comes near. */
  private static final int DEEPEST = 512;

  /** Names longer than this are not looked at: class attributes can be megabytes. */
  private static final int LONGEST_NAME = 300;

  private final BlockBuilder blocks = new BlockBuilder();
  private final ElementHints hints = new ElementHints();

  private HtmlReader() {}

  static Page read(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, "");
    HtmlReader reader = new HtmlReader();
    NodeTraversor.filter(reader, document.body());
    return reader.blocks.page(title(document), new StatedText(html));
  }

  private static String title(Document document) {
    String title = document.title().strip();
    if (title.isEmpty()) {
      Element heading = document.selectFirst("h1");
      title = heading == null ? "" : heading.text().strip();
    }
    return title.isEmpty() ? null : title;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      blocks.addText(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (ElementNames.DROPPED.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (tag) {
      case "br" -> blocks.breakLine();
      case "img" -> blocks.addImage();
      case "a" -> {
        if (element.hasAttr("href")) {
          blocks.openLink();
        }
      }
      default -> {
        if (ElementNames.EMPHASES.contains(tag)) {
          blocks.openEmphasis();
        } else if (ElementNames.BLOCKS.contains(tag)) {
          blocks.open(tag, hints.of(element), ElementHints.style(element));
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        if (element.hasAttr("href")) {
          blocks.closeLink();
        }
      } else if (ElementNames.EMPHASES.contains(tag)) {
        blocks.closeEmphasis();
      } else if (ElementNames.BLOCKS.contains(tag)) {
        blocks.close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = abbreviate(element.attr("style"));
    if (style.isEmpty()) {
      return false;
    }
    String rules = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return rules.contains("display:none") || rules.contains("visibility:hidden");
  }

  private static String abbreviate(String attribute) {
    return attribute.length() <= LONGEST_NAME ? attribute : attribute.substring(0, LONGEST_NAME);
  }
}
