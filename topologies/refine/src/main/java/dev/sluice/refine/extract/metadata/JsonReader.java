package dev.sluice.refine.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON (RFC 8259) of pages: into maps, lists and strings; numbers and words, {@code null}
 * too, are strings as written. Forgives control characters in strings and commas too many. Depth
 * and number of values are bounded; what is malformed or beyond the bounds is no value at all.
 */
final class JsonReader {
  private static final int DEEPEST = 24;
  private static final int MOST_VALUES = 20_000;

  private final String json;
  private int at;
  private int values;

  private JsonReader(String json) {
    this.json = json;
  }

  /** Null if the text is not one JSON value, comment marks around it aside. */
  static Object read(String text) {
    String json = text.strip();
    if (json.startsWith("<!--") && json.endsWith("-->") && json.length() >= 7) {
      json = json.substring(4, json.length() - 3);
    }
    try {
      JsonReader reader = new JsonReader(json);
      Object value = reader.value(0);
      reader.skipSpace();
      return reader.at == json.length() || reader.peek() == ';' ? value : null;
    } catch (MalformedJsonException e) {
      return null; // hostile or careless: the page has said nothing
    }
  }

  private Object value(int depth) {
    if (depth > DEEPEST || ++values > MOST_VALUES) {
      throw new MalformedJsonException();
    }
    skipSpace();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (!endsWith('}')) {
      if (peek() != '"') {
        throw new MalformedJsonException();
      }
      String key = string();
      skipSpace();
      if (peek() != ':') {
        throw new MalformedJsonException();
      }
      at++;
      object.putIfAbsent(key, value(depth + 1));
    }
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    at++;
    while (!endsWith(']')) {
      array.add(value(depth + 1));
    }
    return array;
  }

  /** Passes over commas to the next value, or over the end of the object or array. */
  private boolean endsWith(char end) {
    skipSpace();
    while (peek() == ',') {
      at++;
      skipSpace();
    }
    boolean ended = peek() == end;
    at += ended ? 1 : 0;
    return ended;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    for (char c = next(); c != '"'; c = next()) {
      string.append(c == '\\' ? escape(next()) : c);
    }
    return string.toString();
  }

  private char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unit();
      default -> c;
    };
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new MalformedJsonException();
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private String word() {
    int start = at;
    while (at < json.length() && isWord(json.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new MalformedJsonException();
    }
    return json.substring(start, at);
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '+'
        || c == '.';
  }

  private void skipSpace() {
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
  }

  /** U+0000 at the end. */
  private char peek() {
    return at < json.length() ? json.charAt(at) : 0;
  }

  private char next() {
    if (at >= json.length()) {
      throw new MalformedJsonException();
    }
    return json.charAt(at++);
  }

  private static final class MalformedJsonException extends RuntimeException {
    MalformedJsonException() {
      super(null, null, false, false);
    }
  }
}
