package dev.sluice.refine.extract;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
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

  /** Longer titles are cut: each block is looked for in the title. */
  private static final int LONGEST_TITLE = 1000;

  private final BlockBuilder blocks = new BlockBuilder();
  private final ElementHints hints = new ElementHints();
  private final LineNumbers lineNumbers = new LineNumbers();

  private HtmlReader() {}

  /**
   * @throws UnreadableContentException {@code too_many_elements}
   */
  static Document parse(String html) {
    Markup.check(html);
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
  }

  static Page read(String html) {
    return read(parse(html), html);
  }

  /**
   * @param html what the document was parsed from
   */
  static Page read(Document document, String html) {
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
    return title.isEmpty() ? null : cut(title);
  }

  private static String cut(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    boolean within = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1));
    return title.substring(0, within ? LONGEST_TITLE - 1 : LONGEST_TITLE);
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
    ElementKind kind = ElementKind.of(element.normalName());
    if (kind == ElementKind.DROPPED || (element.attributesSize() > 0 && isUnread(element))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (kind) {
      case BREAK -> blocks.breakLine();
      case IMAGE -> blocks.addImage();
      case LINK -> {
        if (isLink(element)) {
          blocks.openLink();
        }
      }
      case EMPHASIS -> blocks.openEmphasis();
      case BLOCK ->
          blocks.open(element.normalName(), hints.of(element), ElementHints.style(element));
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (ElementKind.of(element.normalName())) {
        case LINK -> {
          if (isLink(element)) {
            blocks.closeLink();
          }
        }
        case EMPHASIS -> blocks.closeEmphasis();
        case BLOCK -> blocks.close();
        default -> {}
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isLink(Element element) {
    return element.attributesSize() > 0 && element.attributes().hasKey("href");
  }

  /** Hidden, or line numbers of code. */
  private boolean isUnread(Element element) {
    return isHidden(element.attributes()) || lineNumbers.are(element);
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = abbreviate(attributes.get("style"));
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
