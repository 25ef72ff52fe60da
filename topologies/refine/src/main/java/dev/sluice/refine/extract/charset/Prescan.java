package dev.sluice.refine.extract.charset;

import java.util.HashSet;
import java.util.Set;

/** "Prescan a byte stream to determine its encoding" of the HTML Standard. */
final class Prescan {

  private Prescan() {}

  /** Null if the page declares none that the standard knows. */
  static Encoding find(byte[] bytes) {
    if (ByteOrderMark.startsWith(bytes, '<', 0, '?', 0, 'x', 0)) {
      return EncodingLabels.of("utf-16le");
    }
    if (ByteOrderMark.startsWith(bytes, 0, '<', 0, '?', 0, 'x')) {
      return EncodingLabels.of("utf-16be");
    }
    PageHead head = new PageHead(bytes);
    while (!head.isAtEnd()) {
      Encoding encoding = step(head);
      if (encoding != null) {
        return encoding;
      }
    }
    return ofXml(head);
  }

  /** Moves on by one comment, tag or character. */
  private static Encoding step(PageHead head) {
    char second = head.at(head.position + 1);
    boolean end = second == '/';
    char letter = head.at(head.position + (end ? 2 : 1));
    if (head.at(head.position) != '<') {
      head.position++;
    } else if (head.isAt("<!--")) {
      head.moveAfter("-->", head.position + 2); // the dashes may be those of the start
    } else if (head.isAt("<meta") && isSpaceOrSlash(head.at(head.position + 5))) {
      head.position += 5;
      return ofMeta(head);
    } else if (letter >= 'a' && letter <= 'z') {
      while (!head.isAtEnd() && !PageHead.isSpace(head.at(head.position)) && !isTagEnd(head)) {
        head.position++;
      }
      PageAttribute attribute; // attributes hide what looks like tags
      do {
        attribute = head.nextAttribute();
      } while (attribute != null);
    } else if (end || second == '!' || second == '?') {
      head.moveAfter(">", head.position);
    } else {
      head.position++;
    }
    return null;
  }

  private static boolean isTagEnd(PageHead head) {
    return head.at(head.position) == '>';
  }

  private static boolean isSpaceOrSlash(char c) {
    return PageHead.isSpace(c) || c == '/';
  }

  private static Encoding ofMeta(PageHead head) {
    Set<String> seen = new HashSet<>();
    boolean pragma = false;
    boolean needsPragma = false;
    Encoding encoding = null;
    for (PageAttribute a = head.nextAttribute(); a != null; a = head.nextAttribute()) {
      if (!seen.add(a.name())) {
        continue;
      }
      if (a.name().equals("http-equiv")) {
        pragma = a.value().equals("content-type");
      } else if (a.name().equals("content") && encoding == null) {
        encoding = EncodingLabels.ofPage(ofContent(a.value()));
        needsPragma = encoding != null;
      } else if (a.name().equals("charset")) {
        encoding = EncodingLabels.ofPage(a.value());
        needsPragma = false;
      }
    }
    if (encoding == null || head.isAtEnd() || (needsPragma && !pragma)) {
      return null;
    }
    boolean user = encoding.name().equals("x-user-defined");
    return user ? EncodingLabels.WINDOWS_1252 : encoding;
  }

  /** The label after "charset=" in the value of a content attribute. Null if there is none. */
  static String ofContent(String content) {
    int at = content.indexOf("charset");
    while (at >= 0) {
      int i = afterSpaces(content, at + 7);
      if (i < content.length() && content.charAt(i) == '=') {
        return label(content, afterSpaces(content, i + 1));
      }
      at = content.indexOf("charset", at + 7);
    }
    return null;
  }

  private static String label(String content, int start) {
    if (start >= content.length()) {
      return null;
    }
    char quote = content.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = content.indexOf(quote, start + 1);
      return end < 0 ? null : content.substring(start + 1, end);
    }
    int end = start;
    while (end < content.length()
        && content.charAt(end) != ';'
        && !PageHead.isSpace(content.charAt(end))) {
      end++;
    }
    return content.substring(start, end);
  }

  private static int afterSpaces(String content, int from) {
    int i = from;
    while (i < content.length() && PageHead.isSpace(content.charAt(i))) {
      i++;
    }
    return i;
  }

  /** "Get an XML encoding": of a declaration in the very first bytes. */
  private static Encoding ofXml(PageHead head) {
    String text = head.text;
    int end = text.indexOf('>');
    int name = text.indexOf("encoding");
    if (!text.startsWith("<?xml") || name < 0 || name > end) {
      return null;
    }
    int i = afterControls(text, name + 8);
    if (head.at(i) != '=') {
      return null;
    }
    i = afterControls(text, i + 1);
    char quote = head.at(i);
    int close = quote == '"' || quote == '\'' ? text.indexOf(quote, i + 1) : -1;
    if (close < 0 || text.substring(i + 1, close).chars().anyMatch(c -> c <= ' ')) {
      return null;
    }
    return EncodingLabels.ofPage(text.substring(i + 1, close));
  }

  private static int afterControls(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
