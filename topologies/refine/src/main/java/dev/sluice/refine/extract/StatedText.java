package dev.sluice.refine.extract;

import java.util.BitSet;

/**
 * The text that a page states for search engines: {@code articleBody} of schema.org, as JSON. Only
 * its letters count. Held as the set of its windows' hashes, so that a look-up may err, seldom.
 */
final class StatedText {

  private static final String KEY = "\"articleBody\"";
  private static final int WINDOW = 12;
  private static final int BITS = 1 << 20;
  private static final int FACTOR = 0x01000193;

  /** {@link #FACTOR} to the power of {@link #WINDOW}. */
  private static final int OLDEST = power(FACTOR, WINDOW);

  private static final String META = "<meta";
  private static final int META_LIMIT = 100_000;

  private final BitSet windows = new BitSet();
  private final BitSet described = new BitSet();
  private final char[] ring = new char[WINDOW];

  StatedText(String html) {
    int at = html.indexOf(KEY);
    while (at >= 0) {
      int start = html.indexOf('"', at + KEY.length());
      at = start < 0 ? -1 : html.indexOf(KEY, add(html, start + 1, '"', windows));
    }
    addDescriptions(html.length() <= META_LIMIT ? html : html.substring(0, META_LIMIT));
  }

  /** Of {@code meta} elements for search engines and social media. */
  private void addDescriptions(String html) {
    for (int at = html.indexOf(META); at >= 0; at = html.indexOf(META, at + 1)) {
      int end = html.indexOf('>', at);
      int content = html.indexOf("content=", at);
      if (end < 0 || content < 0 || content > end) {
        continue;
      }
      int name = html.indexOf("description", at);
      char quote = html.charAt(content + "content=".length());
      if (name >= 0 && name < end && (quote == '"' || quote == '\'')) {
        add(html, content + "content=".length() + 1, quote, described);
      }
    }
  }

  /** Share of the text that is stated, 0..1; -1 if nothing is stated or the text is too short. */
  double share(String text) {
    return share(text, windows);
  }

  /** The same for what the page gives as its description. */
  double describedShare(String text) {
    return share(text, described);
  }

  private double share(String text, BitSet windows) {
    if (windows.isEmpty()) {
      return -1;
    }
    int hash = 0;
    int length = 0;
    int stated = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      hash = roll(hash, c, length++);
      if (length >= WINDOW && windows.get(bit(hash))) {
        stated++;
      }
    }
    return length < WINDOW ? -1 : (double) stated / (length - WINDOW + 1);
  }

  /** Adds the letters of a JSON string that starts there; gives where it ends. */
  private int add(String html, int start, char quote, BitSet windows) {
    int hash = 0;
    int length = 0;
    int i = start;
    for (; i < html.length() && html.charAt(i) != quote; i++) {
      char c = html.charAt(i);
      if (c == '\\' && i + 1 < html.length()) {
        i++;
        c = html.charAt(i);
        if (c != 'u') {
          continue;
        }
        c = codeUnit(html, i + 1);
        i += 4;
      }
      if (Character.isLetter(c)) {
        hash = roll(hash, c, length++);
        if (length >= WINDOW) {
          windows.set(bit(hash));
        }
      }
    }
    return Math.min(i, html.length());
  }

  private static char codeUnit(String html, int start) {
    int value = 0;
    for (int i = start; i < start + 4 && i < html.length(); i++) {
      value = value * 16 + Math.max(0, Character.digit(html.charAt(i), 16));
    }
    return (char) value;
  }

  private int roll(int hash, char c, int length) {
    int slot = length % WINDOW;
    int rolled = hash * FACTOR + c - (length >= WINDOW ? ring[slot] * OLDEST : 0);
    ring[slot] = c;
    return rolled;
  }

  private static int bit(int hash) {
    return ((hash * 0x9E3779B1) >>> 8) & (BITS - 1);
  }

  private static int power(int base, int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
