package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.metadata.PageStatements.Heading;
import dev.sluice.refine.extract.metadata.PageStatements.LicenceLink;
import dev.sluice.refine.extract.metadata.PageStatements.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Collects what a page says about itself, in one walk. */
final class StatementReader implements NodeVisitor {
  private static final int LONGEST_HEADING = 300;
  private static final int LONGEST_NAME = 160;
  private static final int LONGEST_DATE = 100;

  private static final int LONGEST_PROSE = 160;

  /** Different classes that are kept with what they say. */
  private static final int MOST_CLASSES = 1000;

  /** Short texts that are looked at: bylines and dates come early. */
  private static final int MOST_PROSE = 500;

  private static final Pattern AUTHOR_PAGE =
      Pattern.compile(
          "/(?:authors?|autore?n?|auteurs?|autore?s|people|by|profile|redaktion)/[^/?#]+/?$");

  /** Characters of JSON-LD that are read, of all scripts together. */
  private static final int MOST_JSON = 1_000_000;

  private final PageStatements page = new PageStatements();
  private Region region = Region.HEAD;
  private int regionDepth = Integer.MAX_VALUE;
  private int articleDepth = Integer.MAX_VALUE;
  private int authorDepth = Integer.MAX_VALUE;
  private final Map<String, Integer> classBits = new HashMap<>();
  private int json;
  private boolean introduced;
  private int proseNodes;

  private StatementReader() {}

  static PageStatements read(Document document) {
    StatementReader reader = new StatementReader();
    NodeTraversor.traverse(reader, document);
    return reader.page;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (region == Region.BODY) {
        prose(text.getWholeText());
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    switch (tag) {
      case "html" ->
          page.language =
              element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
      case "body" -> region = Region.BODY;
      case "base" -> page.base = page.base == null ? element.attr("href") : page.base;
      case "title" -> title(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1", "h2" -> heading(element, tag.charAt(1) - '0');
      case "a", "area" -> anchor(element);
      case "article", "main" -> articleDepth = Math.min(articleDepth, depth);
      default -> {}
    }
    if (region == Region.HEAD
        || (element.attributesSize() == 0 && !tag.equals("time") && regionOf(tag, 0) == null)) {
      return;
    }
    int classes = names(element);
    enter(tag, classes, depth);
    String itemprop = element.attributes().get("itemprop");
    author(element, itemprop, classes, depth);
    date(element, tag, itemprop, classes);
  }

  @Override
  public void tail(Node node, int depth) {
    if (depth == regionDepth) {
      region = Region.BODY;
      regionDepth = Integer.MAX_VALUE;
    }
    articleDepth = depth == articleDepth ? Integer.MAX_VALUE : articleDepth;
    authorDepth = depth == authorDepth ? Integer.MAX_VALUE : authorDepth;
  }

  private void enter(String tag, int classes, int depth) {
    if (region == Region.BODY
        && !tag.equals("body")
        && !tag.equals("article")
        && !tag.equals("main")) {
      Region entered = regionOf(tag, classes);
      if (entered != null) {
        region = entered;
        regionDepth = depth;
      }
    }
  }

  private Region regionOf(String tag, int classes) {
    boolean inArticle = articleDepth != Integer.MAX_VALUE;
    switch (tag) {
      case "nav", "aside" -> {
        return Region.MARGIN;
      }
      case "header", "footer" -> {
        return inArticle ? null : Region.MARGIN;
      }
      default -> {
        if (classes == 0) {
          return null;
        }
      }
    }
    if (inArticle || ClassNames.CONTENT.among(classes)) {
      return null;
    }
    if (ClassNames.OTHERS.among(classes)) {
      return Region.OTHERS;
    }
    return ClassNames.MARGIN.among(classes) ? Region.MARGIN : null;
  }

  private void title(Element element) {
    if (page.title == null && region == Region.HEAD) {
      page.title = ShortText.of(element, LONGEST_HEADING);
    }
  }

  private void meta(Element element) {
    String itemprop = element.attr("itemprop");
    if (region == Region.HEAD) {
      page.meta.add(element);
    } else if (!itemprop.isEmpty()) {
      item(itemprop, element.attr("content"));
    } else {
      page.meta.add(element);
    }
  }

  private void item(String itemprop, String content) {
    switch (itemprop) {
      case "datePublished", "dateCreated" ->
          PageStatements.add(page.dates, new Named(content, true, region));
      case "dateModified" -> PageStatements.add(page.changes, new Named(content, true, region));
      case "author" -> PageStatements.add(page.authors, new Named(content, true, region));
      case "name" -> {
        if (authorDepth != Integer.MAX_VALUE) {
          PageStatements.add(page.authors, new Named(content, true, region));
        }
      }
      default -> {}
    }
  }

  private void link(Element element) {
    if (page.canonical == null && PageStatements.hasRel(element, "canonical")) {
      page.canonical = element.attr("href");
    }
    licence(element);
  }

  private void anchor(Element element) {
    licence(element);
    String href = element.attr("href");
    if (PageStatements.hasRel(element, "author")) {
      name(element, true);
    } else if (region == Region.BODY
        && (introduced || (href.length() < 200 && AUTHOR_PAGE.matcher(href).find()))) {
      String text = ShortText.of(element, LONGEST_NAME);
      if (text != null) {
        PageStatements.add(page.credits, text);
      }
    }
    introduced = false;
  }

  /** Dates and bylines that no markup names. */
  private void prose(String text) {
    if (text.length() < 2
        || text.length() > LONGEST_PROSE
        || proseNodes > MOST_PROSE
        || text.isBlank()) {
      return;
    }
    proseNodes++;
    introduced = false;
    String spaced = ShortText.of(text, LONGEST_PROSE);
    if (spaced == null) {
      return;
    }
    if (page.datesInText.size() < PageStatements.MOST_OF_A_KIND && hasYear(spaced)) {
      page.datesInText.add(spaced);
    }
    if (page.credits.size() < PageStatements.MOST_OF_A_KIND) {
      String credit = Credit.in(spaced);
      if (credit != null) {
        page.credits.add(credit);
      }
      introduced = Credit.introduces(spaced);
    }
  }

  /** Whether four digits may be a year, or two follow a full stop or slash after two. */
  private static boolean hasYear(String text) {
    int digits = 0;
    int numbers = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits = digit ? digits + 1 : 0;
      numbers += digits == 1 ? 1 : 0;
      if (digits == 4 && (text.startsWith("20", i - 3) || text.startsWith("19", i - 3))) {
        return true;
      }
    }
    return numbers >= 3;
  }

  private void licence(Element element) {
    boolean rel =
        PageStatements.hasRel(element, "license") || PageStatements.hasRel(element, "licence");
    String href = element.attr("href");
    if (!rel && !Licence.mayBeAddress(href)) {
      return;
    }
    Licence licence =
        rel ? Licence.stated(href) : Licence.linked(href.startsWith("//") ? "https:" + href : href);
    if (licence != null) {
      PageStatements.add(page.licences, new LicenceLink(licence, rel, region));
    }
  }

  private void script(Element element) {
    String type = element.attr("type");
    if (type.length() < 60
        && type.strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
      String data = element.data();
      json += data.length();
      if (json <= MOST_JSON) {
        PageStatements.add(page.scripts, data);
      }
    }
  }

  private void heading(Element element, int level) {
    if (region != Region.OTHERS) {
      String text = ShortText.of(element, LONGEST_HEADING);
      if (text != null) {
        PageStatements.add(page.headings, new Heading(text, level, region));
      }
    }
  }

  private void author(Element element, String itemprop, int classes, int depth) {
    if (itemprop.equals("author") || itemprop.equals("creator")) {
      authorDepth = Math.min(authorDepth, depth);
      name(element, true);
    } else if (itemprop.equals("name") && authorDepth != Integer.MAX_VALUE) {
      name(element, true);
    } else if (ClassNames.AUTHOR.among(classes) && !ClassNames.NOT_AUTHOR.among(classes)) {
      name(element, false);
    }
  }

  private void name(Element element, boolean stated) {
    String text = ShortText.of(element, LONGEST_NAME);
    if (text != null) {
      PageStatements.add(page.authors, new Named(text, stated, region));
    }
  }

  private void date(Element element, String tag, String itemprop, int classes) {
    boolean time = tag.equals("time");
    boolean stated = itemprop.equals("datePublished") || itemprop.equals("dateCreated");
    boolean changed = itemprop.equals("dateModified") || ClassNames.CHANGED.among(classes);
    if (!time && !stated && !changed && !ClassNames.DATE.among(classes)) {
      return;
    }
    String text = element.attr("datetime");
    text = text.isEmpty() ? element.attr("content") : text;
    text = text.isEmpty() ? ShortText.of(element, LONGEST_DATE) : text;
    if (text != null && !text.isBlank()) {
      boolean sure = stated || element.hasAttr("pubdate");
      PageStatements.add(changed ? page.changes : page.dates, new Named(text, sure, region));
    }
  }

  private int names(Element element) {
    String classes = element.attributes().get("class");
    int bits = 0;
    if (!classes.isEmpty()) {
      Integer known = classBits.get(classes);
      bits = known == null ? ClassNames.in(classes) : known;
      if (known == null && classBits.size() < MOST_CLASSES) {
        classBits.put(classes, bits);
      }
    }
    return bits | ClassNames.in(element.attributes().get("id"));
  }
}
