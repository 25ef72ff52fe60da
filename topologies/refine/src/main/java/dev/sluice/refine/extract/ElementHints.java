package dev.sluice.refine.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What tags and the names authors give elements say about their content, for one page. */
final class ElementHints {

  private static final Hints NAMES = Hints.read("element-names.tsv");

  /** Tags that mean something by themselves, each with a bit above those of the names. */
  private static final List<String> TAGS =
      List.of(
          "article",
          "main",
          "figcaption",
          "aside",
          "nav",
          "header",
          "footer",
          "form",
          "figure",
          "table",
          "ul",
          "blockquote");

  /** What each bit stands for, the lowest first. */
  static final List<String> MEANINGS = meanings();

  /** Names longer than this are not looked at: class attributes can be megabytes. */
  private static final int LONGEST_NAME = 300;

  private static final List<String> ATTRIBUTES = List.of("class", "id", "itemprop", "role");

  private final Map<String, Integer> known = new HashMap<>();

  static int bits(String... meanings) {
    int bits = 0;
    for (String meaning : meanings) {
      bits |= 1 << MEANINGS.indexOf(meaning);
    }
    return bits;
  }

  int of(Element element) {
    String tag = element.normalName();
    int tagged = TAGS.indexOf(tag.equals("ol") ? "ul" : tag);
    int hints = tagged < 0 ? 0 : 1 << (NAMES.groups.size() + tagged);
    if (tag.equals("body") || tag.equals("html") || element.attributesSize() == 0) {
      return hints;
    }
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        String name = value.length() <= LONGEST_NAME ? value : value.substring(0, LONGEST_NAME);
        hints |= known.computeIfAbsent(name, NAMES::in);
      }
    }
    return hints;
  }

  /**
   * A number equal for elements of the same tag and class; figures in classes count for nothing.
   */
  static int style(Element element) {
    int style = element.normalName().hashCode();
    String names = element.attributesSize() == 0 ? "" : element.attr("class");
    for (int i = 0; i < Math.min(names.length(), LONGEST_NAME); i++) {
      char c = names.charAt(i);
      style = c >= '0' && c <= '9' ? style : style * 31 + c;
    }
    return style;
  }

  private static List<String> meanings() {
    List<String> meanings = new ArrayList<>(NAMES.groups);
    TAGS.forEach(tag -> meanings.add("<" + tag + ">"));
    return List.copyOf(meanings);
  }
}
