package dev.sluice.refine.words;

import static dev.sluice.refine.words.WordCharacters.LOWER;

import dev.sluice.refine.document.CharacterClasses;

/**
 * Tells URLs, host names and e-mail addresses, in linear time: an optional scheme, an optional user
 * up to any {@code @}, then a public IPv4 address or a host name, an optional port, and whatever
 * follows a slash, question mark or number sign. Source: spaCy 3.8, {@code URL_PATTERN} in {@code
 * lang/tokenizer_exceptions.py}.
 */
final class WebAddress {

  private static final int LONGEST_LABEL = 64;
  private static final int LONGEST_TOP_LABEL = 63;

  private WebAddress() {}

  /** Whether the whole range, which holds no white space, is one address. */
  static boolean matches(int[] text, int start, int end) {
    if (hasFullStop(text, start, end)) {
      if (isHost(text, start, end)) {
        return true;
      }
      int host = afterScheme(text, start, end);
      if (host > 0 && isHost(text, host, end)) {
        return true;
      }
      for (int at = start + 1; at < end; at++) {
        if (text[at] == '@' && isHost(text, at + 1, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasFullStop(int[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  private static int afterScheme(int[] text, int start, int end) {
    int i = start;
    while (i < end && isSchemeCharacter(text[i])) {
      i++;
    }
    boolean scheme =
        i - start >= 2 && i + 2 < end && text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/';
    return scheme ? i + 3 : 0;
  }

  private static boolean isSchemeCharacter(int codePoint) {
    return CharacterClasses.isWord(codePoint) || "+-.".indexOf(codePoint) >= 0;
  }

  /** Whether a host starts here, and what follows it may follow a host. */
  private static boolean isHost(int[] text, int start, int end) {
    int host = start;
    int label = start;
    boolean named = true;
    while (host < end && ":/?#@".indexOf(text[host]) < 0) {
      if (text[host] == '.') {
        named &= isLabel(text, label, host);
        label = host + 1;
      }
      host++;
    }
    if (host < end && text[host] == '@') {
      return false;
    }
    boolean host4 =
        label > start
            && ((named && isTopLabel(text, label, host)) || Ipv4.isPublic(text, start, host));
    return host4 && isRest(text, host, end);
  }

  private static boolean isLabel(int[] text, int start, int end) {
    if (start == end
        || end - start > LONGEST_LABEL
        || !isLabelCharacter(text[start])
        || !isLabelCharacter(text[end - 1])) {
      return false;
    }
    for (int i = start + 1; i < end - 1; i++) {
      if (!isLabelCharacter(text[i]) && text[i] != '-' && text[i] != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelCharacter(int codePoint) {
    return codePoint < 0x80
        ? CharacterClasses.isAlphanumeric(codePoint)
        : codePoint >= 0xA1 && codePoint <= 0xFFFF;
  }

  private static boolean isTopLabel(int[] text, int start, int end) {
    if (end - start < 2 || end - start > LONGEST_TOP_LABEL) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!WordCharacters.is(text[i], LOWER)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRest(int[] text, int start, int end) {
    int i = start;
    if (i < end && text[i] == ':') {
      i++;
      while (i < end && Character.isDigit(text[i]) && i - start <= 5) {
        i++;
      }
      if (i - start < 3) {
        return false;
      }
    }
    return i == end || text[i] == '/' || text[i] == '?' || text[i] == '#';
  }
}
