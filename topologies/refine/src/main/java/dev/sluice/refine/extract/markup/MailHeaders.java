package dev.sluice.refine.extract.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Headers of a message or of a part, unfolded; of repeated ones the first. Text that does not begin
 * with a header has none, and is all body.
 */
final class MailHeaders {

  /** Longer values are cut; lines beyond the limit are skipped. */
  private static final int LONGEST_VALUE = 2_000;

  private static final int MOST = 1_000;

  private final Map<String, String> values = new HashMap<>();
  private final int bodyStart;

  private MailHeaders(String text, int start, int end) {
    int at = start;
    if (text.startsWith("From ", at) && start == 0) {
      at = lineEnd(text, at, end); // the line that parts messages in a mailbox
    }
    StringBuilder folded = new StringBuilder();
    int first = at;
    while (at < end && text.charAt(at) != '\n') {
      int next = lineEnd(text, at, end);
      boolean continues = at > first && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
      if (!continues) {
        put(folded.toString());
        folded.setLength(0);
        if (!isHeader(text, at, next)) {
          break;
        }
      }
      if (folded.length() < LONGEST_VALUE) {
        folded.append(text, at, Math.min(next, at + LONGEST_VALUE));
      }
      at = next;
    }
    put(folded.toString());
    boolean blank = at < end && text.charAt(at) == '\n';
    bodyStart = values.isEmpty() && !blank ? start : Math.min(end, blank ? at + 1 : at);
  }

  /**
   * @param text with line feeds only at line ends
   */
  static MailHeaders of(String text, int start, int end) {
    return new MailHeaders(text, start, end);
  }

  private void put(String header) {
    int colon = header.indexOf(':');
    if (colon > 0 && values.size() < MOST) {
      String name = header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      values.putIfAbsent(name, header.substring(colon + 1).replace("\n", "").strip());
    }
  }

  private static boolean isHeader(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i > start;
      }
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return false;
  }

  private static int lineEnd(String text, int at, int end) {
    int newline = text.indexOf('\n', at);
    return newline < 0 || newline >= end ? end : newline + 1;
  }

  /** Place after the empty line. */
  int bodyStart() {
    return bodyStart;
  }

  /** Value of a header, name in lower case; empty if there is none. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What stands before the first semicolon, in lower case. */
  String word(String name) {
    String value = value(name);
    int semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** A parameter of a header, null if there is none. */
  String parameter(String name, String parameter) {
    String[] parts = value(name).split(";");
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(parameter)) {
        String value = pair[1].strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
      }
    }
    return null;
  }
}
