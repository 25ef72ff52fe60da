package dev.sluice.refine.extract.metadata;

import dev.sluice.refine.extract.charset.CharacterDecoder;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Short texts of elements and attributes: long ones are no names, titles or dates. */
final class ShortText {
  /** A short text has no more nodes. */
  private static final int MOST_NODES = 60;

  private ShortText() {}

  /** The element's text with single spaces; null if it is empty, or longer than the limit. */
  static String of(Element element, int limit) {
    Gatherer gatherer = new Gatherer(limit);
    NodeTraversor.filter(gatherer, element);
    return gatherer.failed ? null : of(gatherer.text.toString(), limit);
  }

  /** With single spaces; null if it is null, empty, or longer than the limit. */
  static String of(String text, int limit) {
    if (text == null || text.length() > 4 * limit) {
      return null;
    }
    String spaced = collapse(text);
    return spaced.isEmpty() || spaced.length() > limit ? null : CharacterDecoder.clean(spaced);
  }

  /** Lower-case letters and digits alone: what two spellings of a text have in common. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String collapse(String text) {
    char[] kept = new char[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c > ' ' && c < 0x7F) || !(isSpace(c) || isWithoutWidth(c))) {
        kept[size++] = c;
      } else if (size > 0 && kept[size - 1] != ' ' && !isWithoutWidth(c)) {
        kept[size++] = ' ';
      }
    }
    return new String(kept, 0, size > 0 && kept[size - 1] == ' ' ? size - 1 : size);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
  }

  private static boolean isWithoutWidth(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  private static final class Gatherer implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private int nodes;
    private boolean failed;

    Gatherer(int limit) {
      this.limit = limit;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode part) {
        String whole = part.getWholeText();
        text.append(whole, 0, Math.min(whole.length(), 4 * limit + 1));
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        if (tag.equals("script") || tag.equals("style") || tag.equals("svg")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock() || tag.equals("br")) {
          text.append(' ');
        }
      }
      failed = ++nodes > MOST_NODES || text.length() > 4 * limit;
      return failed ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }
}
