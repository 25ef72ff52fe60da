package dev.sluice.refine.extract.charset;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where the prescan stands in the first bytes of a page. Bytes are read as Latin-1. */
final class PageHead {

  /** How far the HTML Standard looks. */
  private static final int PRESCAN_BYTES = 1024;

  final String text;
  int position;

  PageHead(byte[] bytes) {
    text =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  boolean isAt(String start) {
    return text.startsWith(start, position);
  }

  /** NUL at the end. */
  char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  void moveAfter(String mark, int from) {
    int found = text.indexOf(mark, from);
    position = found < 0 ? text.length() : found + mark.length();
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** "Get an attribute" of the HTML Standard. Null at the end of the tag and of the bytes. */
  PageAttribute nextAttribute() {
    while (isSpace(at(position)) || at(position) == '/') {
      position++;
    }
    if (isAtEnd() || at(position) == '>') {
      return null;
    }
    int start = position++; // a first "=" is part of the name
    while (!isAtEnd() && !isSpace(at(position)) && "=/>".indexOf(at(position)) < 0) {
      position++;
    }
    String name = text.substring(start, position);
    skipSpaces();
    if (at(position) != '=') {
      return new PageAttribute(name, "");
    }
    position++;
    skipSpaces();
    return new PageAttribute(name, value());
  }

  private void skipSpaces() {
    while (isSpace(at(position))) {
      position++;
    }
  }

  private String value() {
    char quote = at(position);
    int start = position;
    if (quote == '"' || quote == '\'') {
      moveAfter(String.valueOf(quote), start + 1);
      boolean closed = position > start + 1 && text.charAt(position - 1) == quote;
      return text.substring(start + 1, closed ? position - 1 : position);
    }
    while (!isAtEnd() && !isSpace(at(position)) && at(position) != '>') {
      position++;
    }
    return text.substring(start, position);
  }
}
