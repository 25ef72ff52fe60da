package dev.sluice.refine.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Recognises the line numbers that highlighters put beside code: elements named so of digits. */
final class LineNumbers implements NodeFilter {

  /** As Pygments, Rouge, GitHub, highlight.js, Prism, Crayon and SyntaxHighlighter name them. */
  private static final List<String> NAMES =
      List.of(
          "lineno",
          "linenum",
          "line-num",
          "line_num",
          "gutter",
          "blob-num",
          "ln-num",
          "crayon-num");

  /** Longer lists of names are not looked at. */
  private static final int LONGEST_NAMES = 100;

  /** Nodes and characters looked at on one page; what comes after is text. */
  private int allowance = 1_000_000;

  /** Whether a value of class attributes names line numbers. */
  private final Map<String, Boolean> known = new HashMap<>();

  private boolean numbers;

  boolean are(Element element) {
    String names = element.attributes().get("class");
    if (names.isEmpty()
        || names.length() > LONGEST_NAMES
        || allowance <= 0
        || !known.computeIfAbsent(names, LineNumbers::isNamedSo)) {
      return false;
    }
    numbers = true;
    NodeTraversor.filter(this, element);
    return numbers;
  }

  private static boolean isNamedSo(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(lower::contains);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    allowance--;
    if (node instanceof TextNode text) {
      String digits = text.getWholeText();
      allowance -= digits.length();
      numbers &= digits.chars().allMatch(c -> (c >= '0' && c <= '9') || Character.isWhitespace(c));
    }
    numbers &= allowance > 0;
    return numbers ? FilterResult.CONTINUE : FilterResult.STOP;
  }
}
